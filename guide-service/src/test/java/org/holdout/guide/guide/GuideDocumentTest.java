package org.holdout.guide.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.holdout.guide.source.Confidence;
import org.holdout.guide.source.Source;
import org.holdout.guide.source.SourceKind;
import org.holdout.guide.source.Verification;
import org.junit.jupiter.api.Test;

class GuideDocumentTest {

    private static final Source DATED = source("dated", "2026-01-02");
    private static final Source NEWER = source("newer", "2026-03");
    private static final Source UNDATED = source("undated", null);

    @Test
    void aGuideWasLastCheckedWhenItsNewestSourceWasSeen() {
        assertEquals(
                "2026-03",
                document(Verification.PAGE, "dated", DATED, NEWER, UNDATED).lastSeenOn());
    }

    @Test
    void withoutADatedSourceTheDayIsUnknown() {
        assertNull(document(Verification.PAGE, "undated", UNDATED).lastSeenOn());
    }

    @Test
    void aStepReadOnAPageNamesItsSourceAndItsDay() {
        StepCheck check = document(Verification.PAGE, "dated", DATED, NEWER).check();

        assertEquals(StepStatus.READ_ON_PAGE, check.status());
        assertEquals("2026-01-02", check.checkedOn());
        assertEquals("dated", check.source().id());
    }

    @Test
    void aStepReadInAnUndatedSourceHasNoDay() {
        StepCheck check =
                document(Verification.PARTLY, "undated", UNDATED, NEWER).check();

        assertEquals(StepStatus.PARTLY_READ, check.status());
        assertNull(check.checkedOn());
    }

    @Test
    void aStepOfGeneralKnowledgeRestsOnNothing() {
        assertEquals(
                StepCheck.GENERAL_KNOWLEDGE,
                document(Verification.GENERAL, null, DATED).check());
    }

    @Test
    void aStoredDocumentFromBeforeEffectsWereSaidPromisesNothing() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode stored = json.valueToTree(document(Verification.PAGE, "dated", DATED));
        ((ObjectNode) stored.get("guide")).remove("effect");

        GuideDocument read = json.treeToValue(stored, GuideDocument.class);

        assertEquals(Effect.ASKS_VENDOR, read.guide().effect());
    }

    private static Source source(String id, String date) {
        return new Source(id, id, SourceKind.STORED_PAGE, null, date, null, null, null);
    }

    private static GuideDocument document(Verification steps, String stepsSource, Source... sources) {
        GuideRecord guide = new GuideRecord(
                "acme-web",
                "Acme",
                null,
                List.of(Platform.WEB),
                List.of("WORLDWIDE"),
                null,
                Audience.ACCOUNT_HOLDER,
                null,
                Effect.STOPS_TRAINING,
                5,
                null,
                null,
                List.of("Open it."),
                List.of("Less"),
                null,
                steps,
                steps,
                stepsSource,
                Confidence.HIGH,
                null,
                null,
                null,
                List.of());
        return new GuideDocument("acme", guide, List.of(sources));
    }
}
