package org.holdout.portal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An operator who keeps copies for other times than the usual says so by settings. */
@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestProfile(CopiesTest.KeptLonger.class)
class CopiesTest {

    public static class KeptLonger implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("holdout.portal.copies.days", "90", "holdout.portal.copies.keys-days", "1");
        }
    }

    @Test
    void privacyNoticeSaysForHowManyDaysThisOperatorKeepsCopies() {
        Document page = Pages.open("/privacy");

        assertTrue(page.text().contains("Until you erase everything; in backups 90 days more"), page.text());
        assertTrue(page.text().contains("Backups are kept for 90 days."), page.text());
        assertTrue(page.text().contains("Backups of the keys are kept apart, for 1 day:"), page.text());
    }

    @Test
    void germanOneSaysTheSame() {
        Document page = Pages.open("/privacy", "de");

        assertTrue(page.text().contains("in Sicherungen noch 90 Tage"), page.text());
        assertTrue(page.text().contains("Sicherungen werden 90 Tage aufbewahrt."), page.text());
        assertTrue(page.text().contains("Sicherungen der Schlüssel liegen getrennt, 1 Tag lang:"), page.text());
    }
}
