package org.holdout.request.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.words.Say;
import org.holdout.request.words.Sentence;

/**
 * A deadline that got another day.
 *
 * @param rights the codes of the rights that it is about
 * @param before null: there was no day
 * @param after null: there is none any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Moved(DeadlineKind kind, List<String> rights, LocalDate before, LocalDate after) {

    Moved {
        rights = List.copyOf(rights);
    }

    /**
     * What moved from one counting to the other, right by right, for they can be together in one and apart in the other; a day that is
     * only in one of them is told as gone or new.
     */
    static List<Moved> between(List<DueDate> before, List<DueDate> after) {
        List<Moved> moved = new ArrayList<>();
        List<DueDate> found = new ArrayList<>(ofEachRight(after));
        for (DueDate old : ofEachRight(before)) {
            DueDate now = found.stream()
                    .filter(old::sameAs)
                    .findFirst()
                    .orElseGet(() -> new DueDate(old.kind(), old.rights(), null));
            found.remove(now);
            add(moved, old, old.dueOn(), now.dueOn());
        }
        found.forEach(now -> add(moved, now, null, now.dueOn()));
        return together(moved);
    }

    private static List<DueDate> ofEachRight(List<DueDate> dates) {
        return dates.stream()
                .flatMap(date ->
                        date.rights().stream().map(right -> new DueDate(date.kind(), List.of(right), date.dueOn())))
                .toList();
    }

    /** Rights whose day moved alike are one. */
    private static List<Moved> together(List<Moved> ofEach) {
        Map<Moved, List<String>> rights = ofEach.stream()
                .collect(Collectors.groupingBy(
                        one -> new Moved(one.kind(), List.of(), one.before(), one.after()),
                        LinkedHashMap::new,
                        Collectors.flatMapping(one -> one.rights().stream(), Collectors.toList())));
        return rights.entrySet().stream()
                .map(one -> new Moved(
                        one.getKey().kind(),
                        one.getValue(),
                        one.getKey().before(),
                        one.getKey().after()))
                .toList();
    }

    private static void add(List<Moved> moved, DueDate of, LocalDate before, LocalDate after) {
        if (!Objects.equals(before, after)) {
            moved.add(new Moved(of.kind(), of.rights(), before, after));
        }
    }

    /** In words: what, the new day, the old day. */
    Sentence words() {
        Say what = new Say.Message("deadline." + kind);
        if (before == null) {
            return Sentence.of("moved.new", what, after);
        }
        return after == null ? Sentence.of("moved.gone", what, before) : Sentence.of("moved", what, after, before);
    }

    /** All of them in one, or that no date moved. */
    static Say words(List<Moved> moved) {
        return moved.isEmpty()
                ? new Say.Message("moved.nothing")
                : new Say.Many(moved.stream().<Object>map(Moved::words).toList());
    }
}
