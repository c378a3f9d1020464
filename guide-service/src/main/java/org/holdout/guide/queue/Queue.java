package org.holdout.guide.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdout.guide.guide.Freshness;
import org.holdout.guide.guide.GuideView;
import org.holdout.guide.guide.Guides;
import org.holdout.guide.paging.Cursor;
import org.holdout.guide.paging.Page;
import org.holdout.guide.read.ReadConfig;
import org.holdout.guide.step.ReportConfig;
import org.holdout.problem.ProblemException;

/**
 * The guides that editors should look at: first those that something speaks against, the longest in that state first and
 * among those the most read; then those that are due to be checked, the most read first.
 */
@ApplicationScoped
class Queue {

    private static final Pattern KEYS = Pattern.compile("(-?\\d{1,18}) (-?\\d{1,18})");
    private static final QueueRow BEFORE_ALL = place(-1, 0, 0, "");

    private final QueueTable table;
    private final Guides guides;
    private final Freshness freshness;
    private final ReportConfig reports;
    private final ReadConfig reads;
    private final Clock clock;

    Queue(QueueTable table, Guides guides, Freshness freshness, ReportConfig reports, ReadConfig reads, Clock clock) {
        this.table = table;
        this.guides = guides;
        this.freshness = freshness;
        this.reports = reports;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * One page; three queries.
     *
     * @throws ProblemException INVALID_INPUT when the cursor is none of the queue's
     */
    @Transactional
    Page<QueueItemView> page(Cursor start, int size) {
        LocalDate today = LocalDate.now(clock);
        QueueTable.Window window = new QueueTable.Window(
                today.minusDays(reports.window().toDays()),
                today.minusDays(reads.window().toDays()),
                freshness.staleBefore(),
                freshness.days());
        QueueTable.Page found = table.page(window, behind(start), size + 1);
        List<QueueRow> shown =
                found.rows().subList(0, Math.min(size, found.rows().size()));
        Map<String, GuideView> views = guides
                .named(shown.stream().map(QueueRow::guide).toList())
                .stream()
                .collect(Collectors.toMap(GuideView::id, Function.identity()));
        return Page.of(found.rows(), size, found.total(), row -> item(row, views), QueueRow::cursor);
    }

    private static QueueItemView item(QueueRow row, Map<String, GuideView> views) {
        return new QueueItemView(views.get(row.guide()), row.causes(), row.since(), row.reads(), row.openReports());
    }

    private static QueueRow behind(Cursor start) {
        if (start.equals(Cursor.START)) {
            return BEFORE_ALL;
        }
        Matcher keys = KEYS.matcher(start.sortKey());
        if (!keys.matches() || start.rank() < 0 || start.rank() > 1) {
            throw ProblemException.invalid(
                    "after", "Give the endCursor of an earlier page as it was, or leave it out.");
        }
        return place((int) start.rank(), Long.parseLong(keys.group(1)), Long.parseLong(keys.group(2)), start.id());
    }

    private static QueueRow place(int tier, long first, long second, String guide) {
        return new QueueRow(guide, tier, first, second, List.of(), "", 0, 0);
    }
}
