package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After everything else: what all the journeys, the bad input among them, have left in the logs. */
@ExtendWith(PlatformExtension.class)
@Order(Integer.MAX_VALUE)
class LogsIT {

    /** Says how long a busy machine let an event loop wait, with a trace; speed is measured elsewhere. */
    private static final String SLOW_LOOPS = "io.vertx.core.impl.BlockedThreadChecker";

    private static final List<String> APPLICATIONS =
            List.of("portal", "gateway", "guide-service", "request-service", "comparison-service");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void noLogHoldsPersonalData(Platform platform) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path log : logs(platform.homes())) {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            Traces.personal().stream()
                    .filter(text::contains)
                    .forEach(personal -> found.add(log + " holds \"" + personal + "\""));
        }

        assertEquals(List.of(), found);
    }

    @Test
    void noSpanHoldsPersonalData(Platform platform) {
        assumeTrue(platform.isOurs(), "a platform that runs already sends its spans elsewhere");
        List<SpanReceiver.Span> spans = platform.spans();
        assertFalse(spans.isEmpty(), "no span came");
        List<String> found = new ArrayList<>();
        for (SpanReceiver.Span span : spans) {
            Traces.personal().stream()
                    .filter(span.text()::contains)
                    .forEach(
                            personal -> found.add(span.service() + ", " + span.name() + " holds \"" + personal + "\""));
        }

        assertEquals(List.of(), found);
    }

    @Test
    void noApplicationLogsAStackTraceWhileAllPartsLive(Platform platform) throws IOException {
        List<String> found = new ArrayList<>();
        for (String application : APPLICATIONS) {
            List<String> lines = linesOf(application, platform);
            assertFalse(lines.isEmpty(), () -> application + " logged nothing");
            lines.stream()
                    .filter(line -> isStackTrace(line, platform.testedSince(), Traces.firstPulledPlug()))
                    .forEach(line -> found.add(application + ": " + line));
        }

        assertEquals(List.of(), found);
    }

    /** What an application logged, in every run of this home. */
    private static List<String> linesOf(String application, Platform platform) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path log : logs(List.of(platform.home()))) {
            if (log.endsWith(application + ".log")) {
                lines.addAll(Files.readAllLines(log, StandardCharsets.UTF_8));
            }
        }
        return lines;
    }

    private static List<Path> logs(List<Path> homes) throws IOException {
        List<Path> logs = new ArrayList<>();
        for (Path home : homes) {
            try (Stream<Path> files = Files.walk(home)) {
                files.filter(file -> file.toString().endsWith(".log"))
                        .filter(Files::isRegularFile)
                        .forEach(logs::add);
            }
        }
        return logs;
    }

    private static boolean isStackTrace(String line, Instant from, Instant before) {
        try {
            JsonNode entry = JSON.readTree(line);
            Instant at =
                    OffsetDateTime.parse(entry.required("timestamp").asText()).toInstant();
            return (entry.has("exception") || entry.has("stackTrace"))
                    && !entry.path("loggerName").asText().equals(SLOW_LOOPS)
                    && at.isAfter(from)
                    && at.isBefore(before);
        } catch (JacksonException e) {
            return line.matches("\\s+at [\\w.$/]+\\(.*");
        }
    }
}
