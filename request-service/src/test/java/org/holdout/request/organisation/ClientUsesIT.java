package org.holdout.request.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ClientUsesIT {

    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    @Inject
    Session db;

    private final UUID guild = UUID.randomUUID();
    private Statistics statistics;

    @BeforeEach
    void counted() {
        statistics = db.getSessionFactory().getStatistics();
    }

    @Test
    void howeverMuchAClientAsksItIsNotedOnceAnHour() {
        ClientUses uses = at("2026-03-01T10:59:59Z");
        long before = statistics.getPrepareStatementCount();

        for (int i = 0; i < 50; i++) {
            uses.seen(guild, "member-system");
        }

        assertEquals(before + 1, statistics.getPrepareStatementCount());
        assertEquals(Map.of("member-system", TEN), uses.of(guild));
    }

    @Test
    void theNextHourIsNotedAndAReplicaThatIsBehindTakesNothingBack() {
        at("2026-03-01T10:10:00Z").seen(guild, "member-system");
        at("2026-03-01T11:00:00Z").seen(guild, "member-system");

        at("2026-03-01T10:59:00Z").seen(guild, "member-system");

        Instant eleven = TEN.plusSeconds(3600);
        assertEquals(Map.of("member-system", eleven), at("2026-03-01T12:00:00Z").of(guild));
    }

    @Test
    void eachOrganisationSeesItsOwn() {
        ClientUses uses = at("2026-03-01T10:10:00Z");
        uses.seen(guild, "member-system");

        assertEquals(Map.of(), uses.of(UUID.randomUUID()));
    }

    private ClientUses at(String time) {
        return new ClientUses(db, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }
}
