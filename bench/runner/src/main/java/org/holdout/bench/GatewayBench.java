package org.holdout.bench;

import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.events.Topics;

/** Measures the gateway against a floor: SmallRye GraphQL alone over the same services, asked the same by the same tool. */
final class GatewayBench {
    private static final int WITHIN_MIB = 320;

    private final Options options;
    private final PrintStream out;
    private final Path folder;

    GatewayBench(Options options, PrintStream out, Path folder) {
        this.options = options;
        this.out = out;
        this.folder = folder;
    }

    void run() throws Exception {
        Token token = new Token();
        try (Services services = new Services(token);
                EmbeddedKafka kafka = EmbeddedKafka.temporary().createTopics(Topics.PLAN)) {
            Map<Question, Measure> floor;
            long floorMemory;
            try (Server server = floor(services)) {
                floor = measure("floor", server, token.sign());
                floorMemory = server.peakMemory();
            }
            try (Server server = gateway(services, kafka)) {
                Map<Question, Measure> gateway = measure("gateway", server, token.sign());
                report(floor, floorMemory, gateway, server.peakMemory());
            }
        }
    }

    private Server floor(Services services) throws Exception {
        return Server.start(
                options.root().resolve("bench/floor/target/quarkus-app"),
                folder.resolve("floor.log"),
                options.profiling(folder.resolve("floor.jfr")),
                List.of("quarkus.rest-client.services.url=" + services.url()));
    }

    private Server gateway(Services services, EmbeddedKafka kafka) throws Exception {
        List<String> settings = new ArrayList<>(Parts.gatewaySettings(services.url(), services, kafka));
        settings.addAll(Parts.NO_LIMITS);
        return Server.start(
                options.root().resolve("gateway/target/quarkus-app"),
                folder.resolve("gateway.log"),
                options.profiling(folder.resolve("gateway.jfr")),
                settings);
    }

    private Map<Question, Measure> measure(String name, Server server, String token) throws Exception {
        Load load = new Load(folder, options.connections());
        Map<Question, Measure> measures = new EnumMap<>(Question.class);
        for (Question question : options.questions()) {
            List<String> bodies = question.bodies();
            String bearer = question.withToken() ? token : null;
            for (String body : bodies) {
                check(server.ask(body, bearer));
            }
            load.run(server, bodies, bearer, options.warmUp());
            Measure measure = load.run(server, bodies, bearer, options.seconds());
            measures.put(question, measure);
            out.println(line(name, question, measure));
        }
        return measures;
    }

    private static void check(String answer) {
        JsonObject json = new JsonObject(answer);
        if (json.containsKey("errors") || json.getJsonObject("data") == null) {
            throw new IllegalStateException(
                    "It did not answer the query: " + answer.substring(0, Math.min(500, answer.length())));
        }
    }

    private void report(
            Map<Question, Measure> floor, long floorMemory, Map<Question, Measure> gateway, long gatewayMemory) {
        List<String> lines = new ArrayList<>();
        gateway.forEach((question, measure) -> lines.add(String.format(
                Locale.ROOT,
                "%s: %.2f of the floor's requests/s, %.2f of its CPU per request, %.2f of its p99",
                question,
                measure.perSecond() / floor.get(question).perSecond(),
                measure.cpuMicros() / floor.get(question).cpuMicros(),
                (double) measure.p99Micros() / floor.get(question).p99Micros())));
        lines.add("Memory at most: floor " + floorMemory + " MiB, gateway " + gatewayMemory + " MiB (bound "
                + WITHIN_MIB + " MiB)");
        lines.forEach(out::println);
    }

    private static String line(String name, Question question, Measure measure) {
        return String.format(
                Locale.ROOT,
                "%-8s %s %8.0f requests/s %7.0f µs CPU  p50 %6.1f ms  p99 %6.1f ms  %6d bytes  %d errors",
                name,
                question,
                measure.perSecond(),
                measure.cpuMicros(),
                measure.p50Micros() / 1000.0,
                measure.p99Micros() / 1000.0,
                measure.bytes(),
                measure.errors());
    }
}
