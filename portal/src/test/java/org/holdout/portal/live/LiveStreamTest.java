package org.holdout.portal.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveStreamTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Each test has visitors of its own, as the server learns a while later that those of the last one left. */
    private static final AtomicInteger VISITORS = new AtomicInteger();

    @TestHTTPResource("/guides/any/live")
    URI guide;

    @TestHTTPResource("/compare/live")
    URI facts;

    @Inject
    LiveConfig live;

    private final String one = "203.0.113." + VISITORS.incrementAndGet();
    private final String other = "203.0.113." + VISITORS.incrementAndGet();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<InputStream> open = new ArrayList<>();

    @BeforeEach
    void nothingHappens() {
        QuarkusMock.installMockForType(new Quiet(), Changes.class);
    }

    @AfterEach
    void leave() throws IOException {
        for (InputStream stream : open) {
            stream.close();
        }
        browser.shutdownNow();
    }

    @Test
    void oneVisitorGetsTheirPartAndAnotherIsAnsweredStill() {
        fill(one);

        assertEquals(503, status(guide, one));
        assertEquals(200, status(guide, other));
        assertEquals(200, status(facts, one), "Of each topic there is a part");
    }

    @Test
    void whoeverLeavesMakesRoom() throws IOException {
        fill(one);
        assertEquals(503, status(guide, one));

        open.removeFirst().close();

        Awaitility.await().atMost(LIMIT).until(() -> status(guide, one) == 200);
        assertEquals(503, status(guide, one), "It is one place that became free");
    }

    @Test
    void everyAddressOfAnIpv6NetworkIsOneVisitor() {
        fill("2001:db8:1:1::1");

        assertEquals(503, status(guide, "2001:db8:1:1:ffff::2"));
        assertEquals(200, status(guide, "2001:db8:1:2::1"));
    }

    @Test
    void whatAVisitorWritesOfTheirAddressDoesNotMakeThemAnother() {
        fill(one);

        assertEquals(503, status(guide, other + ", " + one));
    }

    @Test
    @TestSecurity(user = "ana", roles = "person")
    void whoeverIsSignedInIsOneVisitorWhereverTheyComeFrom() {
        fill(one);

        assertEquals(503, status(guide, other));
    }

    @Test
    void aPageIsTwiceToldToReadItselfAgainForWhatChangedBeforeAnybodyListened() throws IOException {
        assertEquals(200, status(guide, one));

        BufferedReader told = new BufferedReader(new InputStreamReader(open.getFirst(), UTF_8));

        assertEquals(
                List.of("data:0", "data:0"),
                told.lines().filter(line -> line.startsWith("data:")).limit(2).toList());
    }

    /** Opens as many streams of a guide as one visitor may, who comes from this address. */
    private void fill(String address) {
        List<CompletableFuture<Integer>> answers = Stream.generate(() -> ask(guide, address))
                .limit(live.mostOfVisitor())
                .toList();
        answers.forEach(answer -> assertEquals(200, answer.join()));
    }

    private int status(URI page, String address) {
        return ask(page, address).join();
    }

    private CompletableFuture<Integer> ask(URI page, String address) {
        HttpRequest asked = HttpRequest.newBuilder(page)
                .timeout(LIMIT)
                .header("Accept", "text/event-stream")
                .header("X-Forwarded-For", address)
                .build();
        return browser.sendAsync(asked, HttpResponse.BodyHandlers.ofInputStream())
                .thenApply(answer -> {
                    synchronized (open) {
                        open.add(answer.body());
                    }
                    return answer.statusCode();
                });
    }

    /** A gateway that tells of no change, for as long as somebody listens. */
    private static final class Quiet extends Changes {
        Quiet() {
            super(null);
        }

        @Override
        Multi<JsonObject> of(Topic topic, String id, String authorization) {
            return Multi.createFrom().nothing();
        }
    }
}
