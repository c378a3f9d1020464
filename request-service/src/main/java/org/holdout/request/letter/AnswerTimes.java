package org.holdout.request.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdout.request.law.Law;
import org.holdout.request.law.Period;
import org.holdout.request.law.RightKind;
import org.holdout.request.letter.LetterContent.Counted;

/** By when a letter asks for an answer: the law's own figures, and none where the law has none. */
final class AnswerTimes {

    private final Wording wording;
    private final LetterContent content;

    AnswerTimes(Wording wording, LetterContent content) {
        this.wording = wording;
        this.content = content;
    }

    /** How much time, counted by its figure and unit; {@code value} null: the law has no figure. */
    private record Time(Integer value, Period.Unit unit) {}

    /** In sentences; {@code law} null, or its rights not in force on {@code day}: just for an answer. */
    String of(Law law, List<RightKind> rights, LocalDate day) {
        if (law == null || law.beginsAfter(day).isPresent()) {
            return wording.say(wording.parts().answer().open());
        }
        List<String> said = new ArrayList<>();
        said.addAll(acknowledge(law, rights, day));
        said.add(answer(law, rights, day));
        return String.join(" ", said);
    }

    private List<String> acknowledge(Law law, List<RightKind> rights, LocalDate day) {
        return periods(law.acknowledge(), law, rights)
                .filter(p -> p.hasFigureOn(day))
                .map(p -> new Time(p.value(), p.unit()))
                .distinct()
                .limit(1)
                .map(time -> wording.say(wording.parts().answer().acknowledge(), Map.of("within", within(time))))
                .toList();
    }

    private String answer(Law law, List<RightKind> rights, LocalDate day) {
        Map<Time, List<RightKind>> times = new LinkedHashMap<>();
        for (RightKind right : rights) {
            periods(law.answer(), law, List.of(right))
                    .findFirst()
                    .flatMap(p -> time(p, day))
                    .ifPresent(time ->
                            times.computeIfAbsent(time, t -> new ArrayList<>()).add(right));
        }
        LetterContent.Answer words = wording.parts().answer();
        if (times.isEmpty()) {
            return wording.say(words.open());
        }
        if (times.size() == 1) {
            Time time = times.keySet().iterator().next();
            return wording.say(
                    time.value() == null ? words.noFigure() : words.figure(),
                    Map.of("within", within(time), "as", as(law)));
        }
        List<String> items = times.entrySet().stream()
                .map(t -> wording.say(
                        words.item(), Map.of("rights", names(law, t.getValue()), "within", within(t.getKey()))))
                .toList();
        return wording.say(words.several(), Map.of("list", String.join("; ", items)));
    }

    private static Stream<Period> periods(List<Period> periods, Law law, List<RightKind> rights) {
        List<String> codes = rights.stream()
                .map(law::right)
                .flatMap(Optional::stream)
                .map(r -> r.code())
                .toList();
        return periods.stream().filter(p -> p.rights().stream().anyMatch(codes::contains));
    }

    /** Empty when the period is not in force yet. */
    private static Optional<Time> time(Period p, LocalDate day) {
        if (p.value() == null) {
            return Optional.of(new Time(null, p.unit()));
        }
        return p.hasFigureOn(day) ? Optional.of(new Time(p.value(), p.unit())) : Optional.empty();
    }

    private String within(Time time) {
        Counted words = wording.parts().within().get(time.unit());
        boolean one = time.value() == null || time.value() == 1;
        return Filled.in(
                (one ? words.one() : words.several()).in(wording.language()),
                Map.of("n", String.valueOf(time.value())));
    }

    private String as(Law law) {
        var where = content.law(law).answerBy();
        return where == null
                ? ""
                : Filled.in(
                        wording.parts().answer().as().in(wording.language()),
                        Map.of("article", where.in(wording.language())));
    }

    private String names(Law law, List<RightKind> rights) {
        return wording.list(rights.stream()
                .map(kind -> wording.say(
                        content.right(kind, law.right(kind).orElse(null)).name()))
                .toList());
    }
}
