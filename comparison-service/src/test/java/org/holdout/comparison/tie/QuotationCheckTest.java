package org.holdout.comparison.tie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.holdout.comparison.change.Origin;
import org.holdout.comparison.fact.Quotation;
import org.holdout.comparison.policy.ArchiveTexts.Version;
import org.junit.jupiter.api.Test;

class QuotationCheckTest {

    private static final String OLD = "We like you.\nWe keep your chats for two years.\n";
    private static final String NOW = "We like you.\nWe keep your chats for thirty days.\n";
    private static final Version FIRST = new Version(LocalDate.parse("2026-01-01"), Origin.FIRST, OLD);
    private static final Version SECOND = new Version(LocalDate.parse("2026-02-01"), Origin.CHANGED, NOW);
    private static final Version LAST = new Version(LocalDate.parse("2026-03-01"), Origin.CHANGED, "We like you.\n");

    @Test
    void aQuotationIsLookedUpInTheVersionOfItsDay() {
        assertTrue(check("for two years", "2026-01-15", FIRST, SECOND).found());
        assertFalse(check("for two years", "2026-02-01", FIRST, SECOND).found());
        assertFalse(check("for two years", "2025-12-31", FIRST, SECOND).found());
    }

    @Test
    void itIsToldWhenThePassageReadOtherwiseBeforeAndWhenItWent() {
        QuotationCheck check = check("We keep your chats for thirty days.", "2026-02-10", FIRST, SECOND, LAST);

        assertEquals(SECOND.day(), check.stillOn());
        assertEquals(
                List.of(LAST.day(), SECOND.day()),
                check.turns().stream().map(QuotationCheck.Turn::day).toList());
        assertEquals("", check.turns().getFirst().loss().after());
        assertEquals(
                "We keep your chats for two years.",
                check.turns().getLast().loss().before());
    }

    private static QuotationCheck check(String exact, String seenOn, Version... versions) {
        return QuotationCheck.of(
                new Quotation("X/Terms", LocalDate.parse(seenOn), exact, null, null), List.of(versions));
    }
}
