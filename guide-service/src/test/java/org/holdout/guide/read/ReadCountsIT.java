package org.holdout.guide.read;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReadCountsIT {

    @Inject
    ReadCounts counts;

    @Inject
    TestDatabase database;

    @BeforeEach
    @AfterEach
    void nobodyReadAnything() {
        counts.flush();
        database.forgetPeople();
    }

    @Test
    void onlySingleReadsOfWhatIsThereAreCounted() {
        when().get("/guides/x-web");
        when().get("/guides/x-web");
        when().get("/guides/x-web?revision=1");
        when().get("/guides?ids=x-web,quora-web");
        when().get("/guides/nobody");

        counts.flush();
        when().get("/guides/x-web");
        counts.flush();

        assertEquals(3, database.number("select sum(reads) from guide_read where guide_id = 'x-web'"));
        assertEquals(1, database.count("guide_read", "true"));
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsKeptForTheNextTime() {
        counts.count("x-web");
        database.execute("alter table guide_read rename to away");
        counts.flush();
        database.execute("alter table away rename to guide_read");

        counts.flush();

        assertEquals(1, database.number("select reads from guide_read where guide_id = 'x-web'"));
    }

    @Test
    void readsAreForgottenAfterTheirWindow() {
        counts.count("x-web");
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(30)), Clock.class);
        counts.count("x-web");
        counts.flush();

        counts.purge();

        assertEquals(1, database.count("guide_read", "true"));
    }
}
