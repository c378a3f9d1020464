package org.holdout.guide.guide;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdout.guide.input.VisibleText;

/**
 * A guide's text as an editor writes it, in English or in another language; {@link GuideRecord} says what each field
 * is. White space around texts, line ends in them, empty texts and empty lists say nothing; in a translation, an empty
 * entry of a list leaves its place to the English one.
 */
public record GuideInput(
        String title,
        List<Platform> platforms,
        List<String> regions,
        String regionNote,
        Integer minutes,
        List<String> prerequisites,
        List<String> haveAtHand,
        List<String> steps,
        List<String> achieves,
        List<String> doesNotAchieve,
        String officialUrl,
        String note) {

    public GuideInput {
        title = text(title);
        platforms = platforms == null
                ? List.of()
                : platforms.stream().filter(Objects::nonNull).distinct().toList();
        regions = texts(regions).stream()
                .map(region -> region.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        regionNote = text(regionNote);
        prerequisites = entries(prerequisites);
        haveAtHand = entries(haveAtHand);
        steps = entries(steps);
        achieves = entries(achieves);
        doesNotAchieve = entries(doesNotAchieve);
        officialUrl = text(officialUrl);
        note = text(note);
    }

    /** The input as the text of a guide in English: empty entries of lists are none. */
    GuideInput english() {
        return new GuideInput(
                title,
                platforms,
                regions,
                regionNote,
                minutes,
                texts(prerequisites),
                texts(haveAtHand),
                texts(steps),
                texts(achieves),
                texts(doesNotAchieve),
                officialUrl,
                note);
    }

    /** The input as texts of a language other than English. */
    GuideTexts translation() {
        return new GuideTexts(
                title,
                regionNote,
                orNull(prerequisites),
                orNull(haveAtHand),
                orNull(steps),
                orNull(achieves),
                orNull(doesNotAchieve),
                note);
    }

    /** The fields that hold a character that nobody can see. */
    Stream<String> unseen() {
        return Stream.of(
                        unseen("title", title),
                        unseen("regions", regions),
                        unseen("regionNote", regionNote),
                        unseen("prerequisites", prerequisites),
                        unseen("haveAtHand", haveAtHand),
                        unseen("steps", steps),
                        unseen("achieves", achieves),
                        unseen("doesNotAchieve", doesNotAchieve),
                        unseen("officialUrl", officialUrl),
                        unseen("note", note))
                .flatMap(fields -> fields);
    }

    private static Stream<String> unseen(String field, String text) {
        return VisibleText.is(text) ? Stream.empty() : Stream.of(field);
    }

    private static Stream<String> unseen(String field, List<String> texts) {
        return IntStream.range(0, texts.size())
                .filter(i -> !VisibleText.is(texts.get(i)))
                .mapToObj(i -> field + "[" + i + "]");
    }

    private static String text(String given) {
        String text = VisibleText.inOneLine(given);
        return text.isEmpty() ? null : text;
    }

    /** Each in its place, null for an empty one. */
    private static List<String> entries(List<String> given) {
        return given == null ? List.of() : given.stream().map(GuideInput::text).toList();
    }

    private static List<String> texts(List<String> given) {
        return entries(given).stream().filter(Objects::nonNull).toList();
    }

    private static List<String> orNull(List<String> texts) {
        return texts.stream().allMatch(Objects::isNull) ? null : texts;
    }
}
