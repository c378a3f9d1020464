package org.holdout.request.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rules of a request's course: its timeline's effective entries, ordered by day and then by recording, folded into where it
 * stands. Pure.
 */
final class RequestLifecycle {

    private RequestLifecycle() {}

    /** Where a request with this timeline stands. Throws {@link ImpossibleEntryException} for the first entry that cannot be. */
    static Standing fold(List<Entry> timeline, Terms terms) {
        return fold(timeline, new Course(terms, true));
    }

    /**
     * Where a request stands once this is added to what was recorded. A complaint that was recorded stays possible, whatever is known
     * since of the day on which the law's rights begin.
     */
    static Standing add(List<Entry> recorded, Entry added, Terms terms) {
        List<Entry> timeline = new ArrayList<>(recorded);
        timeline.add(added);
        boolean complained =
                effective(recorded).stream().anyMatch(entry -> entry.action().kind() == ActionKind.LODGE_COMPLAINT);
        return fold(timeline, complained ? terms.begun() : terms);
    }

    /** The same as {@link #fold(List, Terms)} for a timeline that was recorded: guards held then, and what law or calendar say today does not undo that. */
    static Standing read(List<Entry> timeline, Terms terms) {
        return fold(timeline, new Course(terms, false));
    }

    private static Standing fold(List<Entry> timeline, Course course) {
        List<Entry> effective = effective(timeline);
        effective.stream()
                .sorted(Comparator.comparing(Entry::happenedOn).thenComparingInt(Entry::position))
                .forEach(course::take);
        return course.standing(effective.stream().map(Entry::id).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The entries that count. A correction stands in the place of what it corrects: same order of recording, the right day. An entry
     * that mends one that does not count is impossible.
     */
    private static List<Entry> effective(List<Entry> timeline) {
        Map<UUID, Entry> counting = new HashMap<>();
        for (Entry entry : timeline) {
            switch (entry.action()) {
                case RequestAction.CorrectEntry c -> {
                    Entry wrong = mended(counting, entry, c.entry());
                    if (wrong.action().kind() != c.replacement().kind()) {
                        throw new ImpossibleEntryException(entry, Refusals.otherKind());
                    }
                    counting.put(
                            entry.id(), new Entry(entry.id(), wrong.position(), entry.happenedOn(), c.replacement()));
                }
                case RequestAction.RetractEntry r -> mended(counting, entry, r.entry());
                default -> counting.put(entry.id(), entry);
            }
        }
        return new ArrayList<>(counting.values());
    }

    private static Entry mended(Map<UUID, Entry> counting, Entry by, UUID wrong) {
        Entry entry = counting.remove(wrong);
        if (entry == null) {
            throw new ImpossibleEntryException(by, Refusals.nothingToMend());
        }
        return entry;
    }
}
