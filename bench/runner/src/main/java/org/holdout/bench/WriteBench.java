package org.holdout.bench;

import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What sending a request costs from the call to the broker: at request-service, through the gateway, and until a subscription shows
 * it, beside pgbench that writes the same rows.
 */
final class WriteBench {
    private static final String DATABASE = "request";
    private static final int SECONDS_TO_HEAR = 10;

    private final Options options;
    private final PrintStream out;
    private final Path folder;
    private final Token token;

    WriteBench(Options options, PrintStream out, Path folder) throws Exception {
        this.options = options;
        this.out = out;
        this.folder = folder;
        token = new Token();
    }

    void run() throws Exception {
        try (Parts parts = new Parts(options, folder, token)) {
            double floor = floor(parts);
            try (Server request = parts.request();
                    Connection database = parts.connect(DATABASE)) {
                Senders senders = new Senders(token, database);
                Way rest = new Way(request.url(), null);
                senders.forSeconds(rest, request, options.warmUp());
                report("request-service", request, floor, senders.forSeconds(rest, request, options.seconds()));
                try (Server gateway = parts.gateway(request)) {
                    Way graphql = new Way(request.url(), gateway.graphql());
                    senders.forSeconds(graphql, gateway, options.warmUp());
                    Senders.Result through = senders.forSeconds(graphql, gateway, options.seconds());
                    report("through gateway", gateway, floor, through);
                    listen(gateway, graphql, through.perSecond() / 2);
                }
            }
        }
    }

    private double floor(Parts parts) throws Exception {
        Floor floor = new Floor(parts, folder);
        try (Server request = parts.request();
                Connection database = parts.connect(DATABASE)) {
            Way way = new Way(request.url(), null);
            List<List<Draft>> drafts = new Senders(token, database).draft(way);
            floor.keepEvents(DATABASE);
            way.send(drafts.getFirst().getFirst());
            floor.keepNoMoreEvents(DATABASE);
        }
        return floor.run(DATABASE, options.seconds(), (pgbench, statements, drafts) -> {
                    out.printf(
                            Locale.ROOT,
                            "%-16s %7.0f/s  average %.1f ms%n",
                            "pgbench",
                            pgbench.perSecond(),
                            pgbench.averageMillis());
                    bare(parts, pgbench, statements, drafts);
                })
                .perSecond();
    }

    /** The same statements behind HTTP and the check of a token, asked by the same clients; then with bare GraphQL before that. */
    private void bare(Parts parts, PgBench.Result pgbench, List<String> statements, int drafts) throws Exception {
        try (Server bare = parts.bare(statements, drafts)) {
            bare("bare REST", new Way(bare.url(), null), pgbench);
            try (Server gateway = parts.bareGateway(bare)) {
                bare("bare gateway", new Way(bare.url(), gateway.graphql()), pgbench);
            }
        }
    }

    private void bare(String name, Way way, PgBench.Result pgbench) throws Exception {
        Draft draft = new Draft(token.sign(), UUID.randomUUID().toString(), 1);
        Senders.again(() -> way.send(draft), options.warmUp());
        Latencies latencies = Senders.again(() -> way.send(draft), options.seconds());
        double perSecond = (double) latencies.count() / options.seconds();
        out.printf(
                Locale.ROOT,
                "%-16s %7.0f/s  %s  %.2f of pgbench%n",
                name,
                perSecond,
                latencies,
                perSecond / pgbench.perSecond());
    }

    private void report(String name, Server server, double floor, Senders.Result result) throws Exception {
        out.printf(
                Locale.ROOT,
                "%-16s %7.0f/s  %s  %.2f of pgbench%n",
                name,
                result.perSecond(),
                result.latencies(),
                result.perSecond() / floor);
        out.printf(
                Locale.ROOT,
                "%-16s %.0f µs of its CPU for each; at most %d events waited at the last answer, none at the end;"
                        + " memory at most %d MiB%n",
                "",
                result.cpuNanos() / 1e3 / result.sent(),
                result.backlog(),
                server.peakMemory());
    }

    /** Sends through the gateway at a steady rate while each person listens. */
    private void listen(Server gateway, Way way, double perSecond) throws Exception {
        Map<String, Long> heard = new ConcurrentHashMap<>();
        Map<String, Long> answered = new ConcurrentHashMap<>();
        Vertx vertx = Vertx.vertx();
        List<String> people = new ArrayList<>();
        for (int i = 0; i < Senders.CLIENTS; i++) {
            people.add(token.sign(UUID.randomUUID().toString()));
            way.draft(people.getLast());
            Listener.open(vertx, gateway.port(), people.getLast(), heard);
        }
        List<Draft> drafts = new ArrayList<>();
        int calls = (int) (perSecond * options.seconds());
        for (int i = 0; i < calls; i++) {
            drafts.add(way.draft(people.get(i % people.size())));
        }
        Pace.run(perSecond, options.seconds(), Senders.CLIENTS, (number, due) -> {
            way.send(drafts.get(number));
            answered.put(drafts.get(number).id(), System.nanoTime());
        });
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_HEAR);
        while (!heard.keySet().containsAll(answered.keySet()) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        Latencies latencies = new Latencies();
        heard.forEach((id, at) -> latencies.add(Math.max(0, at - answered.getOrDefault(id, at))));
        vertx.close();
        out.printf(
                Locale.ROOT,
                "%-16s at %.0f/s, from the sender's answer to the listener: %s, never heard %d%n",
                "subscription",
                perSecond,
                latencies,
                answered.size() - latencies.count());
    }
}
