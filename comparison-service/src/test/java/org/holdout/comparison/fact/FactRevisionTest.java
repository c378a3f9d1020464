package org.holdout.comparison.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactRevisionTest {

    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");
    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-23");
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");
    private static final FactKey KEY = new FactKey("meta", "retention", "WORLDWIDE");
    private static final Source SOURCE = new Source("policy", "Policy", "stored_policy", null, null);

    private final Fact known = new Fact(KEY, says("as_long_as_needed", JULY), on(NOVEMBER));

    @Test
    void theSameStatementChangesNothing() {
        assertTrue(FactRevision.to(says("as_long_as_needed", JULY), KEY, List.of(known), on(DECEMBER))
                .isEmpty());
    }

    @Test
    void aCorrectionReplacesWhatWasKnownForTheSameDays() {
        FactRevision revision = FactRevision.to(says("indefinite", JULY), KEY, List.of(known), on(DECEMBER));

        assertEquals(List.of(known), revision.closed());
        assertEquals(1, revision.added().size());
        assertEquals("indefinite", revision.added().getFirst().value());
        assertEquals(DECEMBER, revision.added().getFirst().recordedFrom());
        assertNull(revision.added().getFirst().validTo());
    }

    @Test
    void aLaterChangeKeepsWhatHeldBeforeIt() {
        FactRevision revision = FactRevision.to(says("indefinite", SEPTEMBER), KEY, List.of(known), on(DECEMBER));

        assertEquals(List.of(known), revision.closed());
        Fact before = revision.added().getFirst();
        assertEquals("as_long_as_needed", before.value());
        assertEquals(JULY, before.validFrom());
        assertEquals(SEPTEMBER, before.validTo());
        Fact after = revision.added().getLast();
        assertEquals("indefinite", after.value());
        assertEquals(SEPTEMBER, after.validFrom());
    }

    @Test
    void whatEndedBeforeStaysAsItIs() {
        Fact ended = known.until(SEPTEMBER, on(NOVEMBER));
        Fact later = new Fact(KEY, says("indefinite", SEPTEMBER), on(NOVEMBER));

        FactRevision revision =
                FactRevision.to(says("short_fixed", NOVEMBER), KEY, List.of(ended, later), on(DECEMBER));

        assertEquals(List.of(later), revision.closed());
    }

    @Test
    void whatIsNoLongerStatedEndsOnTheDayOfRecording() {
        FactRevision revision = FactRevision.without(List.of(known), on(DECEMBER));

        assertEquals(List.of(known), revision.closed());
        assertEquals(DECEMBER, revision.added().getFirst().validTo());
    }

    private static FactStatement says(String value, LocalDate validFrom) {
        return new FactStatement(value, null, Verification.PAGE, SOURCE, null, validFrom);
    }

    private static Recording on(LocalDate day) {
        return Recording.byFile(day);
    }
}
