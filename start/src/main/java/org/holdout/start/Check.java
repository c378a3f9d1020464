package org.holdout.start;

import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Reads the settings as a start would, then tries each neighbour that they lead to. */
final class Check {

    /** Quarkus writes it into every application: the sources, mappings and defaults that it starts with. */
    private static final String AS_AT_START = "io.quarkus.runtime.generated.RunTimeConfig";

    private Check() {}

    /** Says on {@code out} what is well and what is not. Returns the exit code: 0 when all is well, or 1. */
    static int run(PrintStream out) {
        Report report = new Report(out);
        try {
            SmallRyeConfig settings = settings();
            report.begins(settings.getOptionalValue("quarkus.application.name", String.class)
                    .orElse("Holdout"));
            report.settings(() -> refuse(settings));
            Duration within = settings.getConfigMapping(CheckSettings.class).within();
            Neighbours.all(settings).forEach(neighbour -> report.neighbour(neighbour, within));
        } catch (RuntimeException e) {
            report.settings(() -> {
                throw e;
            });
        }
        return report.ends();
    }

    /** Why it would not start with the settings that it has, or nothing. Only settings are looked at. */
    static Optional<String> refusal() {
        try {
            refuse(settings());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Report.reason(e));
        }
    }

    /** Everything at once that would keep it from starting, so that nobody mends one and finds the next. */
    private static void refuse(SmallRyeConfig settings) {
        List<String> refusals = new ArrayList<>();
        for (Refusals some : ServiceLoader.load(Refusals.class)) {
            try {
                some.check(settings);
            } catch (IllegalStateException e) {
                refusals.add(e.getMessage());
            }
        }
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(String.join("\n", refusals));
        }
    }

    private static SmallRyeConfig settings() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
        AbstractConfigBuilder.withCustomizer(builder, AS_AT_START);
        return builder.withMapping(CheckSettings.class).build();
    }
}
