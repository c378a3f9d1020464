package org.holdout.comparison.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestClock;
import org.holdout.comparison.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchClaimsIT {

    private static final String PAGE = "<html><body><main><p>We keep your chats.</p></main></body></html>";

    @Inject
    WatchList list;

    @Inject
    Claims claims;

    @Inject
    PageReader pages;

    @Inject
    WatchRun run;

    @Inject
    TestDatabase database;

    @Inject
    TestClock clock;

    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(10);
    private final WatchedServer one = new WatchedServer();
    private final WatchedServer other = new WatchedServer();

    @BeforeEach
    void itIsNoon() {
        clock.set(day);
    }

    @AfterEach
    void nothingIsWatchedAnyMore() {
        database.execute("UPDATE watched_address SET stopped_at = now() WHERE stopped_at IS NULL");
        clock.reset();
        one.close();
        other.close();
    }

    @Test
    void severalReplicasReadEachPageOnceAndASiteOneAtATime() throws Exception {
        List<String> paths = List.of("/a", "/b", "/c", "/d");
        for (String path : paths) {
            one.html(path, PAGE);
            other.html(path, PAGE);
            add(one.at(path));
            add(other.at(path));
        }

        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(replicas.submit(this::readUntilNothingIsDue));
            }
            for (Future<?> replica : all) {
                replica.get();
            }
        }

        readUntilNothingIsDue();
        paths.forEach(path -> {
            assertEquals(1, one.calls(path));
            assertEquals(1, other.calls(path));
        });
        assertEquals(1, one.mostAtOnce());
        assertEquals(1, other.mostAtOnce());
    }

    @Test
    void aReaderThatDiesLeavesNothingBehindAndThePageIsReadAgain() {
        one.html("/a", PAGE);
        String id = add(one.at("/a"));
        pages.visit(claims.next().orElseThrow());
        assertEquals(0, shown(id));
        assertEquals(Optional.empty(), claims.next(), "the site is held until its time is over");
        clock.set(day.plusDays(1));

        boolean read = run.readNext();

        assertTrue(read);
        assertEquals(1, shown(id));
        assertEquals(2, one.calls("/a"));
    }

    @Test
    void aCommitThatFailsKeepsNothingOfAPage() {
        one.html("/a", PAGE);
        String id = add(one.at("/a"));
        Claim claim = claims.next().orElseThrow();
        Visit visit = pages.visit(claim);

        QuarkusTransaction.begin();
        assertEquals(Optional.of(WatchStatus.NEW_VERSION), claims.settle(claim, visit));
        QuarkusTransaction.rollback();

        assertEquals(0, database.count("policy_document", "id = 'watched/mistral/" + id + "'"));
        assertEquals(1, database.count("watched_address", "status = 'WAITING' AND id = '" + id + "'"));
    }

    @Test
    void whoIsTooLateKeepsNothing() {
        one.html("/a", PAGE);
        String id = add(one.at("/a"));
        Claim late = claims.next().orElseThrow();
        Visit visit = pages.visit(late);
        clock.set(day.plusDays(1));
        Claim next = claims.next().orElseThrow();

        Optional<WatchStatus> kept = claims.settle(late, visit);

        assertEquals(Optional.empty(), kept);
        assertEquals(0, shown(id));
        assertEquals(Optional.of(WatchStatus.NEW_VERSION), claims.settle(next, visit));
    }

    @Test
    void whatIsStoppedWhileItIsReadIsNotKept() {
        one.html("/a", PAGE);
        String id = add(one.at("/a"));
        Claim claim = claims.next().orElseThrow();
        Visit visit = pages.visit(claim);
        Watching.send(id, "stop").statusCode(200);

        Optional<WatchStatus> kept = claims.settle(claim, visit);

        assertEquals(Optional.empty(), kept);
        assertEquals(0, shown(id));
    }

    @Test
    void whatIsBoiledDownInAnotherWayIsNotTheVendorsChange() {
        one.html("/a", PAGE);
        String id = add(one.at("/a"));
        run.readNext();
        database.execute("UPDATE watched_address SET form = 0, etag = 'old' WHERE id = '" + id + "'");
        one.html("/a", PAGE.replace("keep", "sell"));
        clock.set(day.plusDays(1));

        run.readNext();

        assertEquals(
                1,
                database.count(
                        "policy_version",
                        "number = 2 AND origin = 'TECHNICAL' AND NOT material AND document_id = 'watched/mistral/" + id
                                + "'"));
    }

    private void readUntilNothingIsDue() {
        Awaitility.await().until(() -> {
            run.readNext();
            return database.count("watched_address", "stopped_at IS NULL AND tried_at IS NULL") == 0;
        });
    }

    /** Without the call that would read it at once. */
    private String add(String url) {
        return list.add(new NewWatch(URI.create(url), Watching.VENDOR, "Vibe", "Privacy Policy", "en"), Watching.ED)
                .id()
                .toString();
    }

    private long shown(String id) {
        return database.count("policy_version", "document_id = 'watched/mistral/" + id + "'");
    }
}
