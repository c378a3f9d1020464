package org.holdout.request.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasing a person empties every table that the database has: which those are, its catalogue says. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NoTableForgottenIT {

    /** What still names a person or a request of theirs when everything was erased, and why. */
    private static final Map<String, String> REASONS = Map.of(
            "erasure", "The note that an erasure began; it goes once no write can follow it.",
            "outbox", "Messages on their way to the broker, ids and codes only; each goes when it was published.");

    @Inject
    EntityManager data;

    private Catalogue catalogue;

    @BeforeEach
    void theCatalogue() {
        catalogue = new Catalogue(data);
    }

    @Test
    void noRowNamesAPersonOrTheirRequestsAfterTheyWereErased() {
        PersonWithEverything zoe = new PersonWithEverything();
        List<String> owned = catalogue.ownedTables().stream()
                .filter(table -> !REASONS.containsKey(table))
                .toList();
        assertTrue(
                owned.containsAll(List.of("opt_out_request", "evidence", "profile", "received_mail")), owned::toString);
        owned.stream()
                .filter(table -> catalogue.naming(table, zoe.owner) == 0)
                .forEach(table -> catalogue.fill(table, zoe.owner, UUID.fromString(zoe.sent)));
        owned.forEach(table -> assertTrue(catalogue.naming(table, zoe.owner) > 0, table));

        zoe.erase("Erase everything").statusCode(204);

        for (String table : catalogue.tables()) {
            if (!REASONS.containsKey(table)) {
                for (UUID id : List.of(zoe.owner, UUID.fromString(zoe.sent), UUID.fromString(zoe.draft))) {
                    assertEquals(0, catalogue.naming(table, id), table);
                }
            }
        }
    }

    @Test
    void whatIsExceptedIsThere() {
        assertTrue(catalogue.tables().containsAll(REASONS.keySet()));
    }
}
