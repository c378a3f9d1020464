package org.holdout.request.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleWordsTest {

    private static final LawContent CONTENT = new LawContent();
    private static final ApplicableLaws LAWS = new ApplicableLaws(CONTENT);

    @ParameterizedTest
    @MethodSource("laws")
    void everyLawSaysAllAboutTimeInBothLanguages(Law law) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            List<RuleView> rules = new RuleWords(law, Words.in(locale)).rules();

            assertTrue(rules.stream()
                    .map(RuleView::kind)
                    .collect(Collectors.toSet())
                    .containsAll(EnumSet.complementOf(EnumSet.of(RuleView.Kind.ACKNOWLEDGE))));
            rules.forEach(
                    rule -> assertFalse(rule.text().isBlank() || rule.text().contains("{"), rule.text()));
        }
    }

    static Stream<Law> laws() {
        return CONTENT.laws().values().stream();
    }

    @Test
    void saysHowTheGdprCounts() {
        assertEquals(
                "The company answers within one month of receipt. The day of receipt is not counted. A last day on a weekend"
                        + " or public holiday moves to the next working day (place: the company's country).",
                rule("eu-gdpr", RuleView.Kind.ANSWER, Locale.ENGLISH).text());
        assertEquals(
                "Das Unternehmen darf sich mehr Zeit nehmen; insgesamt ab Eingang: drei Monate. Das zählt nur, wenn es Ihnen"
                        + " innerhalb der ersten Frist und mit Gründen mitgeteilt wird.",
                rule("eu-gdpr", RuleView.Kind.EXTENSION, Locale.GERMAN).text());
    }

    @Test
    void guidanceIsNoDate() {
        assertEquals(
                "The company answers within a reasonable time; the law has no figure, so there is no date. The authority"
                        + " suggests 30 days; that is guidance and no date that the law sets.",
                rule("au-privacy", RuleView.Kind.ANSWER, Locale.ENGLISH).text());
    }

    @Test
    void confidenceIsShownForEachRule() {
        assertEquals(
                "LOW", rule("ch-fadp", RuleView.Kind.ANSWER, Locale.ENGLISH).confidence());
        assertEquals(
                "MEDIUM", rule("ch-fadp", RuleView.Kind.PAUSE, Locale.ENGLISH).confidence());
    }

    @Test
    void aLawThatGivesMoreOfWhatIsWantedComesFirst() {
        Place quebec = Place.of("CA", "QC");

        assertEquals(
                List.of("ca-pipeda", "ca-qc-law25"),
                ids(LAWS.of(quebec, "meta", Set.of(RightKind.ACCESS, RightKind.WITHDRAW_CONSENT))).stream()
                        .sorted()
                        .toList());
        assertEquals(List.of(), ids(LAWS.of(quebec, "meta", Set.of(RightKind.LIMIT_SENSITIVE))));
        assertEquals(
                List.of("us-ca-ccpa"),
                ids(LAWS.of(Place.of("US", "CA"), "meta", Set.of(RightKind.LIMIT_SENSITIVE, RightKind.OBJECTION))));
    }

    private static List<String> ids(List<ApplicableLaw> laws) {
        return laws.stream().map(a -> a.law().id()).toList();
    }

    private static RuleView rule(String law, RuleView.Kind kind, Locale locale) {
        return new RuleWords(CONTENT.laws().get(law), Words.in(locale))
                .rules().stream().filter(r -> r.kind() == kind).findFirst().orElseThrow();
    }
}
