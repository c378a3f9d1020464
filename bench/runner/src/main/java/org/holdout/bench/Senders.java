package org.holdout.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Eight clients, each of a new person, that draft requests and then send them, each the next as soon as one is answered. */
final class Senders {
    static final int CLIENTS = 8;
    private static final int DRAFTS_OF_EACH = 200;
    private static final int SECONDS_TO_DRAIN = 60;

    private final Token token;
    private final Connection database;

    /** @param database request-service's, to see the backlog */
    Senders(Token token, Connection database) {
        this.token = token;
        this.database = database;
    }

    /**
     * What came of sending.
     *
     * @param sent how many requests
     * @param sendingNanos until the last answer
     * @param drainedNanos until the outbox was empty too
     * @param cpuNanos CPU time that the server used meanwhile
     * @param backlog how many events waited when the last answer came, at most
     */
    record Result(int sent, long sendingNanos, long drainedNanos, long cpuNanos, long backlog, Latencies latencies) {

        double perSecond() {
            return sent * 1e9 / drainedNanos;
        }

        Result plus(Result other) {
            latencies.addAll(other.latencies);
            return new Result(
                    sent + other.sent,
                    sendingNanos + other.sendingNanos,
                    drainedNanos + other.drainedNanos,
                    cpuNanos + other.cpuNanos,
                    Math.max(backlog, other.backlog),
                    latencies);
        }
    }

    /** Rounds of drafting, which is not measured, and sending, until sending took that long. */
    Result forSeconds(Way way, Server server, int seconds) throws Exception {
        Result all = send(way, server, draft(way));
        while (all.drainedNanos() < TimeUnit.SECONDS.toNanos(seconds)) {
            all = all.plus(send(way, server, draft(way)));
        }
        return all;
    }

    /** New drafts, a list for each client. */
    List<List<Draft>> draft(Way way) throws Exception {
        return together(client -> {
            String person = token.sign(UUID.randomUUID().toString());
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < DRAFTS_OF_EACH; i++) {
                drafts.add(way.draft(person));
            }
            return drafts;
        });
    }

    /** As many clients, each doing it again and again, for so many seconds; how long each took. */
    static Latencies again(Once once, int seconds) throws Exception {
        Latencies latencies = new Latencies();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        together(client -> {
            long begun = System.nanoTime();
            while (begun < end) {
                once.run();
                long done = System.nanoTime();
                latencies.add(done - begun);
                begun = done;
            }
            return null;
        });
        return latencies;
    }

    private Result send(Way way, Server server, List<List<Draft>> drafts) throws Exception {
        awaitDrained();
        Latencies latencies = new Latencies();
        Duration cpu = server.cpu();
        long start = System.nanoTime();
        together(client -> {
            for (Draft draft : drafts.get(client)) {
                long begun = System.nanoTime();
                way.send(draft);
                latencies.add(System.nanoTime() - begun);
            }
            return null;
        });
        long answered = System.nanoTime() - start;
        long backlog = backlog();
        awaitDrained();
        long drained = System.nanoTime() - start;
        long used = server.cpu().minus(cpu).toNanos();
        return new Result(latencies.count(), answered, drained, used, backlog, latencies);
    }

    private void awaitDrained() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_DRAIN);
        while (backlog() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The outbox did not drain.");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private long backlog() throws Exception {
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("SELECT count(*) FROM outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What a client does. */
    interface Once {
        void run() throws Exception;
    }

    private interface Work<T> {
        T of(int client) throws Exception;
    }

    private static <T> List<T> together(Work<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                tasks.add(() -> work.of(client));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
