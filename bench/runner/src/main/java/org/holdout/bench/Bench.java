package org.holdout.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is measured, by the first argument; without one it is the gateway. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        boolean named = !given.isEmpty() && !given.getFirst().startsWith("-");
        String what = named ? given.getFirst() : "gateway";
        try {
            Options options = Options.of(named ? given.subList(1, given.size()) : given);
            Path folder = Files.createDirectories(options.root().resolve("bench/runner/target/run"));
            switch (what) {
                case "gateway" -> new GatewayBench(options, System.out, folder).run();
                case "counting" -> new CountingBench(options, System.out, folder).run();
                case "write" -> new WriteBench(options, System.out, folder).run();
                case "noisy" -> new NoisyBench(options, System.out, folder).run();
                default -> throw new IllegalArgumentException(what + " is none of gateway, counting, write and noisy.");
            }
        } catch (IllegalArgumentException e) {
            System.err.println("holdout: " + e.getMessage());
            System.exit(2);
        }
        System.exit(0);
    }
}
