package org.holdout.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PlatformExtension.class)
class TracingIT {

    private static final Duration SPANS_COME = Duration.ofSeconds(30);

    /** A trace's id is twice as long as a span's. */
    private static final int SPAN = 16;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Chrome chrome;

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    @Test
    void aClickIsOneTraceFromThePortalToAllThatHearOfIt(Platform platform) {
        assumeTrue(platform.isOurs(), "a platform that runs already sends its spans elsewhere");
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP.withoutScript())).signIn("ana");
        ana.open("/requests/"
                + Requests.draft(Api.person(platform, "ana")).get("id").asText());

        Instant clicked = Instant.now();
        ana.send("31", "1", "2026");

        Set<String> all = Set.of("portal", "gateway", "request-service", "comparison-service");
        await().atMost(SPANS_COME).untilAsserted(() -> assertEquals(all, widest(since(clicked, platform), all)));
    }

    /** A guide's event that says nothing: the gateway writes a line that it skipped it, and goes on. */
    @Test
    void aLineOfALogNamesTheTraceThatItWasWrittenIn(Platform platform) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Parts parts = new Parts(platform);

        parts.execute(
                "guide-service",
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, created_at, traceparent) values ('"
                        + UUID.randomUUID()
                        + "', 'holdout.guides', 'lamp', 'org.holdout.guide.retired.v1', '{}', now(), '00-"
                        + trace + "-" + trace.substring(SPAN) + "-01')");

        await().atMost(SPANS_COME)
                .untilAsserted(
                        () -> assertEquals(Set.of(trace), tracesOfLines("EventReader", trace, parts.log("gateway"))));
    }

    /** The traces that a class's lines name which say anywhere that they belong to this one. */
    private static Set<String> tracesOfLines(String writer, String trace, Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(trace))
                    .map(TracingIT::json)
                    .filter(line -> line.path("loggerName").asText().endsWith(writer))
                    .map(line -> line.at("/mdc/traceId").asText())
                    .collect(toSet());
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SpanReceiver.Span> since(Instant moment, Platform platform) {
        return platform.spans().stream()
                .filter(span -> !span.started().isBefore(moment))
                .toList();
    }

    /** The services of the trace of a sent request that reached most of them. */
    private static Set<String> widest(List<SpanReceiver.Span> spans, Set<String> wanted) {
        Map<String, Set<String>> services = spans.stream()
                .collect(groupingBy(SpanReceiver.Span::trace, mapping(SpanReceiver.Span::service, toSet())));
        Set<String> widest = new TreeSet<>();
        spans.stream()
                .filter(span -> span.name().equals("publish org.holdout.request.sent.v1"))
                .map(span -> services.get(span.trace()))
                .filter(found -> found.size() > widest.size())
                .forEach(found -> {
                    widest.clear();
                    widest.addAll(found);
                });
        widest.retainAll(wanted);
        return widest;
    }
}
