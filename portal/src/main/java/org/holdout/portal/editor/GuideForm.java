package org.holdout.portal.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.holdout.portal.site.Form;
import org.holdout.portal.word.Platform;

/**
 * A guide as an editor types it: short lists as one entry per line, each step in a box of its own. In a translation each entry of
 * every list has a box beside the English one.
 */
final class GuideForm {
    private static final String STEP = "step";
    private static final String TRIED = "tried";
    private static final Pattern REARRANGE = Pattern.compile("(add|remove|up|down)-(\\d{1,3})");
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final int LONGEST_MINUTES = 600;
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;

    private final Form form;
    private final Language language;

    GuideForm(Form form, Language language) {
        this.form = form;
        this.language = language;
    }

    /** Fills what nobody typed yet with the guide's texts; a text without a translation stays empty. */
    Form fill(EditorApi.Guide guide) {
        form.with(Form.VERSION, guide.revision())
                .with("title", guide.english("title") ? null : guide.title())
                .with("regionNote", guide.english("regionNote") ? null : guide.regionNote())
                .with("minutes", guide.minutes())
                .with("officialUrl", guide.officialUrl())
                .with("note", guide.english("note") ? null : guide.note())
                .with(
                        "regions",
                        lines(guide.regions().stream().map(EditorApi.Region::id).toList()));
        if (language.translation()) {
            Translated.BOXES.forEach((list, box) -> {
                if (form.values(box).isEmpty()) {
                    form.replace(box, Translated.entries(guide, list));
                }
            });
            return form;
        }
        form.with("prerequisites", lines(guide.prerequisites()))
                .with("haveAtHand", lines(guide.haveAtHand()))
                .with("achieves", lines(guide.achieves()))
                .with("doesNotAchieve", lines(guide.doesNotAchieve()));
        if (form.values(STEP).isEmpty()) {
            form.replace(STEP, Translated.shown(guide, "steps"))
                    .replace(
                            "platform",
                            guide.platforms().stream().map(Platform::name).toList());
        }
        return form;
    }

    /** Adds, removes or moves a step as the pressed button says; false when it was another button. */
    boolean rearrange(String pressed) {
        Matcher wanted = REARRANGE.matcher(pressed);
        if (!wanted.matches()) {
            return false;
        }
        List<String> steps = new ArrayList<>(form.values(STEP));
        List<Boolean> tried = new ArrayList<>(tried());
        int at = Integer.parseInt(wanted.group(2)) - 1;
        switch (wanted.group(1)) {
            case "add" -> {
                int place = Math.min(at + 1, steps.size());
                steps.add(place, "");
                tried.add(place, false);
            }
            case "remove" -> {
                if (at >= 0 && at < steps.size()) {
                    steps.remove(at);
                    tried.remove(at);
                }
                if (steps.isEmpty()) {
                    steps.add("");
                    tried.add(false);
                }
            }
            case "up" -> swap(steps, tried, at, at - 1);
            default -> swap(steps, tried, at, at + 1);
        }
        form.replace(STEP, steps)
                .replace(
                        TRIED,
                        IntStream.range(0, tried.size())
                                .filter(tried::get)
                                .mapToObj(index -> Integer.toString(index + 1))
                                .toList());
        return true;
    }

    private static void swap(List<String> steps, List<Boolean> tried, int one, int other) {
        if (Math.min(one, other) >= 0 && Math.max(one, other) < steps.size()) {
            Collections.swap(steps, one, other);
            Collections.swap(tried, one, other);
        }
    }

    /** The texts; what is wrong with them is said at the form's fields. */
    EditorApi.GuideInput read(EditorWords words) {
        String reason = form.value("reason").strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            form.reject("reason", words.reasonMissing());
        }
        if (language.translation()) {
            return new EditorApi.GuideInput(
                    form.textOrNull("title"),
                    null,
                    null,
                    form.textOrNull("regionNote"),
                    null,
                    boxes("prerequisites"),
                    boxes("haveAtHand"),
                    boxes("steps"),
                    boxes("achieves"),
                    boxes("doesNotAchieve"),
                    null,
                    form.textOrNull("note"));
        }
        List<String> steps = steps();
        form.required("title", words.titleMissing());
        if (steps.isEmpty()) {
            form.reject("steps", words.stepMissing());
        }
        return new EditorApi.GuideInput(
                form.textOrNull("title"),
                Arrays.stream(Platform.values())
                        .filter(one -> form.chosen("platform", one.name()))
                        .toList(),
                entries("regions"),
                form.textOrNull("regionNote"),
                minutes(words),
                entries("prerequisites"),
                entries("haveAtHand"),
                steps,
                entries("achieves"),
                entries("doesNotAchieve"),
                form.textOrNull("officialUrl"),
                form.textOrNull("note"));
    }

    /** The numbers of the steps that the editor tried, as they are counted without empty boxes. */
    List<Integer> triedSteps() {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (int index = 0; index < form.values(STEP).size(); index++) {
            if (!form.values(STEP).get(index).isBlank()) {
                number++;
                if (tried().get(index)) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    private List<Boolean> tried() {
        return IntStream.rangeClosed(1, form.values(STEP).size())
                .mapToObj(number -> form.chosen(TRIED, Integer.toString(number)))
                .toList();
    }

    /** The boxes of a list in their places, empty ones too; no box at all when every one is empty. */
    private List<String> boxes(String list) {
        List<String> texts = form.values(Translated.BOXES.get(list)).stream()
                .map(GuideForm::folded)
                .toList();
        return texts.stream().allMatch(String::isEmpty) ? List.of() : texts;
    }

    private List<String> steps() {
        return form.values(STEP).stream()
                .map(GuideForm::folded)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private List<String> entries(String field) {
        return form.value(field)
                .lines()
                .map(GuideForm::folded)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Integer minutes(EditorWords words) {
        if (form.text("minutes").isEmpty()) {
            return null;
        }
        int minutes = form.text("minutes")
                .filter(typed -> typed.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(0);
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            form.reject("minutes", words.minutesWrong());
        }
        return minutes;
    }

    private static String folded(String text) {
        return WHITE.matcher(text.strip()).replaceAll(" ");
    }

    private static String lines(List<String> entries) {
        return entries.stream()
                .filter(Objects::nonNull)
                .reduce((one, next) -> one + "\n" + next)
                .orElse(null);
    }
}
