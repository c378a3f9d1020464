package org.holdout.comparison.watch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(PrivateAddressIT.AsInProduction.class)
class PrivateAddressIT {

    @Inject
    TestDatabase database;

    @Inject
    WatchList list;

    @Inject
    WatchRun run;

    /** Private addresses are refused, as everywhere but on one's own machine. */
    public static final class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("holdout.guard.allow-private-addresses", "false");
        }
    }

    @AfterEach
    void nothingIsWatchedAnyMore() {
        database.execute("UPDATE watched_address SET stopped_at = now() WHERE stopped_at IS NULL");
    }

    @Test
    void aPrivateAddressIsRefusedWhenItIsEnteredAndWhenItIsRead() {
        Watching.add(Watching.input("https://127.0.0.1/privacy"))
                .statusCode(400)
                .body("errors[0].field", equalTo("url"))
                .body("errors[0].message", containsString("private network"));
        String id = list.add(
                        new NewWatch(
                                URI.create("https://localhost/privacy"),
                                Watching.VENDOR,
                                "Vibe",
                                "Privacy Policy",
                                "en"),
                        Watching.ED)
                .id()
                .toString();

        run.readNext();

        assertEquals("PRIVATE_ADDRESS", Watching.status(id));
    }
}
