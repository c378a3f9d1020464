package org.holdout.request.organisation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ClientUsesIT {

    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    @Inject
    Session db;

    private final UUID guild = UUID.randomUUID();

    @Test
    void howeverMuchAClientAsksItIsNotedOnceAnHour() {
        ClientUses uses = at("2026-03-01T10:59:59Z");

        // What else looks into the database only adds to it.
        await().until(() -> ofAsking(uses, UUID.randomUUID()), is(1L));
    }

    @Test
    void whatIsNotedIsTheHour() {
        ClientUses uses = at("2026-03-01T10:59:59Z");

        uses.seen(guild, "member-system");

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

    private long ofAsking(ClientUses uses, UUID organisation) {
        Statistics statistics = db.getSessionFactory().getStatistics();
        long before = statistics.getPrepareStatementCount();
        for (int i = 0; i < 50; i++) {
            uses.seen(organisation, "member-system");
        }
        return statistics.getPrepareStatementCount() - before;
    }

    private ClientUses at(String time) {
        return new ClientUses(db, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }
}
