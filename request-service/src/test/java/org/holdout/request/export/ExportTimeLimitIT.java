package org.holdout.request.export;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.holdout.problem.ProblemException;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@TestProfile(ExportTimeLimitIT.TwoSeconds.class)
class ExportTimeLimitIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ExportSlots slots;

    @Test
    void whoeverReadsTooSlowlyIsCutOffAndTheirPlaceIsFreeAgain() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();

        try (SlowReader slow = new SlowReader(zoe)) {
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(ProblemException.class)
                    .untilAsserted(() -> slots.begin(zoe.owner));
            slots.end(zoe.owner);

            assertFalse(slow.rest().contains("export.json"));
        }
    }

    public static final class TwoSeconds implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("holdout.export.time-limit", "2s");
        }
    }
}
