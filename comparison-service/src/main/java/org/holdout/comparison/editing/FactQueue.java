package org.holdout.comparison.editing;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdout.comparison.fact.FactBook;
import org.holdout.comparison.fact.FactKey;
import org.holdout.comparison.matrix.CellView;
import org.holdout.comparison.matrix.KnownFact;
import org.holdout.comparison.matrix.KnownFacts;
import org.holdout.comparison.rubric.Dimension;
import org.holdout.problem.ProblemException;

/** The cells that wait for an editor; there are never more than there are cells. */
@ApplicationScoped
class FactQueue {

    private static final Comparator<FactQueueItem> ORDER = Comparator.comparing(FactQueueItem::cause)
            .thenComparing(FactQueueItem::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(FactQueueItem::vendor)
            .thenComparing(FactQueueItem::dimension)
            .thenComparing(FactQueueItem::region);

    private final KnownFacts facts;
    private final FactBook book;
    private final Cell cells;

    FactQueue(KnownFacts facts, FactBook book, Cell cells) {
        this.facts = facts;
        this.book = book;
        this.cells = cells;
    }

    /**
     * One page of the queue, doubts first and of them the oldest; three queries.
     *
     * @param after the endCursor of the page before, null for the first page
     */
    @Transactional
    FactQueuePage page(String after, int size) {
        Map<String, String> names = cells.dimensions().stream().collect(toMap(Dimension::id, Dimension::name));
        List<FactQueueItem> all = Stream.concat(
                        facts.waiting().stream()
                                .map(known -> item(known.fact().key(), names, cause(known), since(known))),
                        book.conflicts().stream()
                                .map(open -> item(open.key(), names, FactCause.CONFLICT, open.since())))
                .sorted(ORDER)
                .toList();
        int from = Math.min(start(after), all.size());
        int to = Math.min(all.size(), from + size);
        return new FactQueuePage(all.subList(from, to), Integer.toString(to), to < all.size(), all.size());
    }

    /** What one vendor's cells say from now on; two queries. */
    @Transactional
    List<CellInList> of(String vendor) {
        cells.requireVendor(vendor);
        Map<String, Dimension> dimensions = cells.dimensions().stream().collect(toMap(Dimension::id, it -> it));
        return facts.of(vendor).stream()
                .filter(known -> dimensions.containsKey(known.fact().dimension()))
                .map(known -> {
                    Dimension dimension = dimensions.get(known.fact().dimension());
                    return new CellInList(dimension.id(), dimension.name(), CellView.of(dimension, known));
                })
                .toList();
    }

    private static FactQueueItem item(FactKey key, Map<String, String> names, FactCause cause, LocalDate since) {
        return new FactQueueItem(
                key.vendor(),
                key.dimension(),
                names.getOrDefault(key.dimension(), key.dimension()),
                key.region(),
                cause,
                since);
    }

    private static FactCause cause(KnownFact known) {
        if (known.doubt() != null) {
            return known.doubt().after().isEmpty() ? FactCause.QUOTATION_GONE : FactCause.QUOTATION_CHANGED;
        }
        return known.tie() == null ? FactCause.NOT_FOUND : FactCause.NOT_SEEN;
    }

    private static LocalDate since(KnownFact known) {
        return known.doubt() == null ? null : known.doubt().since();
    }

    private static int start(String after) {
        try {
            int start = after == null || after.isBlank() ? 0 : Integer.parseInt(after);
            if (start >= 0) {
                return start;
            }
        } catch (NumberFormatException noCursor) {
            // answered below, as any cursor that is none of ours
        }
        throw ProblemException.invalid("after", "Give the endCursor of an earlier page as it was, or leave it out.");
    }
}
