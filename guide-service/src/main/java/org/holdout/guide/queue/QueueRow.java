package org.holdout.guide.queue;

import java.util.List;
import org.holdout.guide.paging.Cursor;

/**
 * A guide in the queue, as far as the queue itself knows it.
 *
 * @param tier 0 when something speaks against the guide, 1 when it is only due
 * @param first what orders a tier first, rising
 * @param second what orders it then, rising
 */
record QueueRow(
        String guide,
        int tier,
        long first,
        long second,
        List<QueueCause> causes,
        String since,
        long reads,
        long openReports) {

    Cursor cursor() {
        return new Cursor(tier, first + " " + second, guide);
    }
}
