package org.holdout.guide;

import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** How many queries a read costs. */
public final class QueryCount {

    private static final int TRIES = 10;

    private QueryCount() {}

    /** The least of some tries: what else looks into the database meanwhile only adds to it. */
    public static long of(SessionFactory sessions, Runnable read) {
        Statistics statistics = sessions.getStatistics();
        return IntStream.range(0, TRIES)
                .mapToLong(i -> {
                    statistics.clear();
                    read.run();
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }
}
