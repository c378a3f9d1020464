package org.holdout.bench;

import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.events.Topics;

/**
 * Whether a caller far over their limit slows another who keeps to it. Both ask the gateway for a few requests of their own, with
 * the usual limits; the noisy one has used up theirs before it is measured. What the steady one waits counts from when each call was
 * due.
 */
final class NoisyBench {
    private static final int STEADY_AT_ONCE = 4;
    private static final String NOISY = "6f0c7b1e-0000-4000-8000-000000000002";
    private static final int SECONDS_TO_SETTLE = 2;

    /** Until the noisy one's points are used up, which last a while: so long at a time, so often at most. */
    private static final int SECONDS_OF_BURST = 5;

    private static final int BURSTS = 12;

    private static final String BODY = new JsonObject()
            .put("query", "{ requests(first: 1) { edges { node { id state } } } }")
            .encode();

    private final Options options;
    private final PrintStream out;
    private final Path folder;

    NoisyBench(Options options, PrintStream out, Path folder) {
        this.options = options;
        this.out = out;
        this.folder = folder;
    }

    void run() throws Exception {
        Token token = new Token();
        try (Services services = new Services(token);
                EmbeddedKafka kafka = EmbeddedKafka.temporary().createTopics(Topics.PLAN);
                Server gateway = Server.start(
                        options.root().resolve("gateway/target/quarkus-app"),
                        folder.resolve("gateway.log"),
                        options.profiling(folder.resolve("gateway.jfr")),
                        Parts.gatewaySettings(services.url(), services, kafka))) {
            String steady = token.sign();
            String noisy = token.sign(NOISY);
            Load load = new Load(folder, options.connections());
            load.run(gateway, List.of(BODY), noisy, options.warmUp());
            ask(gateway, steady, options.warmUp());
            Latencies alone = ask(gateway, steady, options.seconds());
            out.println("steady alone        " + alone);
            Latencies beside = besides(gateway, steady, noisy, load);
            out.println("steady beside noisy " + beside);
            out.printf(
                    Locale.ROOT,
                    "The steady one's p99 beside the noisy one is %.2f of that alone.%n",
                    beside.millis(0.99) / alone.millis(0.99));
        }
    }

    private Latencies besides(Server gateway, String steady, String noisy, Load load) throws Exception {
        Measure burst = load.run(gateway, List.of(BODY), noisy, SECONDS_OF_BURST);
        for (int i = 1; i < BURSTS && burst.errors() == 0; i++) {
            burst = load.run(gateway, List.of(BODY), noisy, SECONDS_OF_BURST);
        }
        try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            Future<Measure> noise = second.submit(
                    () -> load.run(gateway, List.of(BODY), noisy, options.seconds() + 2 * SECONDS_TO_SETTLE));
            TimeUnit.SECONDS.sleep(SECONDS_TO_SETTLE);
            Latencies latencies = ask(gateway, steady, options.seconds());
            Measure measure = noise.get();
            out.printf(
                    Locale.ROOT,
                    "noisy               %.0f answers/s on %d connections, %d of all refused%n",
                    measure.perSecond(),
                    options.connections(),
                    measure.errors());
            if (measure.errors() == 0) {
                out.println("It was never over its limit: this machine is too slow or too busy, and the rest means"
                        + " nothing.");
            }
            return latencies;
        }
    }

    private Latencies ask(Server gateway, String token, int seconds) throws Exception {
        Latencies latencies = new Latencies();
        Pace.run(options.rate(), seconds, STEADY_AT_ONCE, (number, due) -> {
            JsonObject answer = new JsonObject(gateway.ask(BODY, token));
            if (answer.containsKey("errors")) {
                throw new IllegalStateException("The steady one was refused: " + answer.getValue("errors"));
            }
            latencies.add(System.nanoTime() - due);
        });
        return latencies;
    }
}
