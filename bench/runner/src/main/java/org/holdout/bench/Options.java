package org.holdout.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * How a run is made.
 *
 * @param root the checkout
 * @param warmUp seconds that each query is asked before it is measured
 * @param seconds seconds that it is measured
 * @param connections how many ask at once, each again as soon as it is answered
 * @param questions which queries
 * @param rate calls or events a second, where the run has a steady rate
 * @param profile whether what is measured writes a JFR recording beside its log
 */
record Options(
        Path root, int warmUp, int seconds, int connections, List<Question> questions, int rate, boolean profile) {
    private static final int USUAL_SECONDS = 30;
    private static final int USUAL_CONNECTIONS = 32;
    private static final int USUAL_RATE = 40;

    /** @throws IllegalArgumentException in words, for what is no option */
    static Options of(List<String> arguments) {
        Path root = Path.of(System.getProperty("holdout.root"));
        Options options = new Options(
                root, USUAL_SECONDS, USUAL_SECONDS, USUAL_CONNECTIONS, List.of(Question.values()), USUAL_RATE, false);
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (name.equals("--profile")) {
                options = options.profiled();
            } else if (i + 1 < arguments.size()) {
                options = options.with(name, arguments.get(++i));
            } else {
                throw new IllegalArgumentException(name + " is no option, or its value is missing.");
            }
        }
        return options;
    }

    /** The flags of a JVM that is measured. */
    List<String> profiling(Path recording) {
        return profile
                ? List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording)
                : List.of();
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--warm-up" -> new Options(root, number(name, value), seconds, connections, questions, rate, profile);
            case "--seconds" -> new Options(root, warmUp, number(name, value), connections, questions, rate, profile);
            case "--connections" -> new Options(root, warmUp, seconds, number(name, value), questions, rate, profile);
            case "--queries" ->
                new Options(
                        root,
                        warmUp,
                        seconds,
                        connections,
                        List.of(value.split(",", -1)).stream()
                                .map(one -> Question.valueOf(one.toUpperCase(java.util.Locale.ROOT)))
                                .toList(),
                        rate,
                        profile);
            case "--rate" -> new Options(root, warmUp, seconds, connections, questions, number(name, value), profile);
            default -> throw new IllegalArgumentException(name + " is no option of bench.");
        };
    }

    private Options profiled() {
        return new Options(root, warmUp, seconds, connections, questions, rate, true);
    }

    private static int number(String name, String value) {
        if (!value.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(name + " must be a number from 1 to 9999.");
        }
        return Integer.parseInt(value);
    }
}
