package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.holdout.request.law.Law;
import org.holdout.request.law.LawContent;
import org.holdout.request.law.RightKind;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgentNeedsTest {

    private static final LawContent CONTENT = new LawContent();
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @Test
    void inCaliforniaTheMemberIsAskedForDeletionAndNotForAnOptOut() {
        AgentNeeds deletion = needs("us-ca-ccpa", Set.of(), RightKind.ERASURE);
        AgentNeeds optOut = needs("us-ca-ccpa", Set.of(), RightKind.OPT_OUT_OF_SALE);

        assertEquals(
                List.of(AgentNeedView.Kind.SIGNED_PERMISSION, AgentNeedView.Kind.PERSON_CONFIRMS), kinds(deletion));
        assertEquals(List.of(AgentNeedView.Kind.SIGNED_PERMISSION), kinds(optOut));
        assertEquals("11 CCR 7063", deletion.lines().getFirst().article());
        assertEquals("11 CCR 7026(j)", optOut.lines().getFirst().article());
    }

    @Test
    void whatIsAboutSomeOfTheRightsNamesThem() {
        AgentNeeds both = needs("us-ca-ccpa", Set.of(), RightKind.ERASURE, RightKind.OPT_OUT_OF_SALE);

        assertTrue(both.lines().getFirst().text().startsWith(ENGLISH.say("right.ERASURE") + ": "));
    }

    @Test
    void aWrittenAuthorityThatTheLawWantsIsMissingUntilItIsThere() {
        assertTrue(needs("ch-fadp", Set.of(), RightKind.ACCESS).missing());
        assertFalse(
                needs("ch-fadp", Set.of("agent-authority"), RightKind.ACCESS).missing());
    }

    @Test
    void whatMayBeAskedForIsNotMissing() {
        AgentNeeds needs = needs("eu-gdpr", Set.of(), RightKind.OBJECTION);

        assertEquals(List.of(AgentNeedView.Kind.PROOF_OF_AUTHORITY), kinds(needs));
        assertEquals(false, needs.lines().getFirst().present());
        assertFalse(needs.missing());
    }

    @Test
    void aRuleForOptOutsIsNoneForTheRest() {
        AgentNeeds needs = needs("us-co-cpa", Set.of(), RightKind.OPT_OUT_OF_SALE, RightKind.ERASURE);

        assertEquals(List.of(AgentNeedView.Kind.NO_RULE), kinds(needs));
        assertTrue(needs.lines().getFirst().text().startsWith(ENGLISH.say("right.ERASURE") + ": "));
        assertEquals(List.of(), kinds(needs("us-co-cpa", Set.of(), RightKind.OPT_OUT_OF_SALE)));
        assertEquals(
                List.of(AgentNeedView.Kind.NO_RULE), kinds(needs("us-va-vcdpa", Set.of(), RightKind.OPT_OUT_OF_SALE)));
        assertFalse(needs.any());
    }

    static List<Law> laws() {
        return List.copyOf(CONTENT.laws().values());
    }

    @ParameterizedTest
    @MethodSource("laws")
    void everyNeedIsSaidInBothLanguages(Law law) {
        List<RightKind> all = Arrays.asList(RightKind.values());

        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            AgentNeeds needs = AgentNeeds.of(law, all, Set.of(), Words.in(language));
            needs.lines().forEach(line -> assertFalse(line.text().isBlank()));
            assertTrue(needs.lines().size() >= law.agents().needs().size());
        }
    }

    private static AgentNeeds needs(String law, Set<String> evidence, RightKind... rights) {
        return AgentNeeds.of(CONTENT.laws().get(law), List.of(rights), evidence, ENGLISH);
    }

    private static List<AgentNeedView.Kind> kinds(AgentNeeds needs) {
        return needs.lines().stream().map(AgentNeedView::kind).toList();
    }
}
