package org.holdout.comparison.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchedVersionsIT {

    @Inject
    WatchedVersions versions;

    @Inject
    TestDatabase database;

    @Test
    void whatIsReadLaterIsALaterVersionHoweverLateTheClockIs() {
        String id = WatchedDocument.id("mistral", UUID.randomUUID());
        WatchedDocument document = new WatchedDocument(
                id, URI.create("https://example.org/privacy"), "mistral", "Vibe", "Privacy Policy", "en");
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        versions.take(document, noon, false, "We keep your chats.\n");

        boolean other = versions.take(document, noon.minusSeconds(90), false, "We sell your chats.\n");
        boolean backAgain = versions.take(document, noon, false, "We keep your chats.\n");

        assertTrue(other && backAgain);
        assertEquals(3, database.count("policy_version", "NOT pending AND document_id = '" + id + "'"));
    }
}
