package org.holdout.start;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a check says of neighbours, and with which code it ends. */
record Told(String text, int code) {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    static Told of(List<Neighbour> neighbours, Duration within) {
        var bytes = new ByteArrayOutputStream();
        Report report = new Report(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        neighbours.forEach(neighbour -> report.neighbour(neighbour, within));
        int code = report.ends();
        return new Told(bytes.toString(StandardCharsets.UTF_8), code);
    }

    static Told of(Neighbours neighbours, Map<String, String> settings) {
        return of(neighbours.of(config(settings)), WITHIN);
    }

    static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDiscoveredSources()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(CheckSettings.class)
                .build();
    }
}
