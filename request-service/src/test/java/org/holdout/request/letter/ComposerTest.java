package org.holdout.request.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdout.request.evidence.EvidenceDescription;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.evidence.KindView;
import org.holdout.request.grounds.Situation;
import org.holdout.request.grounds.Situations;
import org.holdout.request.law.Law;
import org.holdout.request.law.LawContent;
import org.holdout.request.law.RightKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComposerTest {

    private static final LawContent LAWS = new LawContent();
    private static final LetterContent CONTENT = new LetterContent();
    private static final Composer COMPOSER = new Composer(CONTENT);
    private static final List<Situation> SITUATIONS = new Situations().all();

    static Stream<Arguments> everyRightOfEveryLaw() {
        return LAWS.laws().values().stream()
                .flatMap(law -> law.rights().stream()
                        .flatMap(right -> Stream.of(Locale.ENGLISH, Locale.GERMAN)
                                .map(language -> Arguments.of(law.id(), right.kind(), language))));
    }

    @ParameterizedTest
    @MethodSource("everyRightOfEveryLaw")
    void everyRightOfEveryLawHasALetterThatNamesItsArticle(String id, RightKind kind, Locale language) {
        Law law = LAWS.laws().get(id);

        Letter letter = COMPOSER.compose(FactsFixture.of(law, kind).facts(), language);

        whole(letter);
        String cited = law.right(kind).orElseThrow().article();
        String number = cited.replaceFirst("^\\D*(\\d+[A-Za-z]?).*$", "$1");
        assertTrue(cited.isEmpty() || letter.text().contains(number), letter.text());
        assertTrue(letter.subject().contains("7K4M-2QXP"));
    }

    @ParameterizedTest
    @MethodSource("everyRightOfEveryLaw")
    void aGuardiansLetterSpeaksOfTheMinorThroughout(String id, RightKind kind, Locale language) {
        Letter letter = COMPOSER.compose(
                FactsFixture.of(LAWS.laws().get(id), kind)
                        .forMinor()
                        .because(SITUATIONS, null)
                        .facts(),
                language);

        whole(letter);
        assertTrue(letter.text().contains("Lena Sophie Marx"));
        assertFalse(
                letter.text().matches("(?s).*\\b(my personal data|mein\\w* personenbezogen\\w* Daten)\\b.*"),
                letter.text());
    }

    @ParameterizedTest
    @MethodSource("everyRightOfEveryLaw")
    void aLetterAsksForTheLawsOwnFigureAndForNoneWhereThereIsNone(String id, RightKind kind, Locale language) {
        Law law = LAWS.laws().get(id);
        String code = law.right(kind).orElseThrow().code();
        var period =
                law.answer().stream().filter(p -> p.rights().contains(code)).findFirst();

        String answer = new AnswerTimes(
                        COMPOSER.wording(FactsFixture.of(law, kind).facts(), language), CONTENT)
                .of(law, List.of(kind), FactsFixture.DAY);

        boolean figure = period.filter(p -> p.hasFigureOn(FactsFixture.DAY)).isPresent();
        boolean one = figure && period.get().value() == 1;
        assertEquals(
                figure && !one,
                answer.replaceAll("Art\\. .*", "")
                        .contains(" " + period.map(p -> p.value()).orElse(-1) + " "),
                answer);
        assertEquals(one, answer.contains("one month") || answer.contains("eines Monats"), answer);
        assertTrue(
                figure
                        || law.acknowledge().stream().anyMatch(p -> p.rights().contains(code))
                        || !answer.matches(".*\\d.*")
                        || answer.contains("Art. 12"),
                answer);
    }

    @ParameterizedTest
    @EnumSource(RightKind.class)
    void withoutALawTheLetterNamesNoneAndNoTime(RightKind kind) {
        Letter letter =
                COMPOSER.compose(FactsFixture.of(null, kind).unknownVendor().facts(), Locale.ENGLISH);

        whole(letter);
        assertFalse(
                letter.paragraphs().stream()
                        .filter(p -> !p.startsWith("You will find the data"))
                        .anyMatch(p -> p.contains(" under ") || p.contains(" within ")),
                letter.text());
        assertTrue(letter.text().contains("whatever law"));
    }

    @Test
    void thePersonsOwnWordsStandAsTheyWroteThem() {
        String own = "I run {data} & a shelter.\n\nThey found us   once – never again! $1 \\";

        Letter letter = COMPOSER.compose(
                FactsFixture.of(LAWS.laws().get("eu-gdpr"), RightKind.OBJECTION)
                        .because(SITUATIONS.subList(0, 2), own)
                        .facts(),
                Locale.GERMAN);

        assertTrue(letter.paragraphs().contains(own));
    }

    @Test
    void severalRightsWithSeveralTimesAreToldApart() {
        Letter letter = COMPOSER.compose(
                FactsFixture.of(LAWS.laws().get("us-ca-ccpa"), RightKind.OPT_OUT_OF_SALE, RightKind.ERASURE)
                        .facts(),
                Locale.ENGLISH);

        assertTrue(
                letter.text().contains("opt-out of sale and sharing within 15 business days; erasure within 45 days"),
                letter.text());
        assertTrue(letter.text().contains("confirm within 10 business days"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, ' in line with the Digital Personal Data Protection Act, 2023 (s.12)', ' in line with the same Act (s.11)',"
                + " I know that these rights begin on 14 May 2027.",
        "de, ' entsprechend dem indischen Digital Personal Data Protection Act, 2023 (s.12)',"
                + " ' entsprechend demselben Gesetz (s.11)', Ich weiß%2C dass diese Rechte erst ab dem 14. Mai 2027 gelten."
    })
    void aLetterSaysThatItAsksAheadOfTheDayOnWhichTheRightsBegin(
            String language, String first, String second, String said) {
        FactsFixture facts = FactsFixture.of(LAWS.laws().get("in-dpdp"), RightKind.ERASURE, RightKind.ACCESS);

        String ahead = COMPOSER.compose(facts.facts(LocalDate.of(2027, 5, 13)), Locale.of(language))
                .text();
        String then = COMPOSER.compose(facts.facts(LocalDate.of(2027, 5, 14)), Locale.of(language))
                .text();

        for (String part : List.of(first, second, said.replace("%2C", ","))) {
            assertTrue(ahead.contains(part), () -> part + "\n" + ahead);
            assertFalse(then.contains(part), () -> part + "\n" + then);
        }
        assertFalse(
                ahead.contains(" under the D") || ahead.contains(" nach dem ") || ahead.contains("reasonable"), ahead);
        assertTrue(then.contains(" under the Digital") || then.contains(" nach dem indischen"), then);
    }

    @Test
    void aLawWithALongNameIsSaidInFullOnce() {
        Letter letter = COMPOSER.compose(
                FactsFixture.of(LAWS.laws().get("us-tx-tdpsa"), RightKind.ERASURE, RightKind.ACCESS)
                        .facts(),
                Locale.ENGLISH);

        assertEquals(2, letter.text().split("Texas Data Privacy", -1).length, letter.text());
        assertTrue(letter.text().contains("under the same Act (Tex. Bus. & Com. Code 541.051)"));
    }

    @Test
    void everyFormWithTextsIsAFormOfAVendorAndEveryFieldHasALabel() {
        FormTexts.Document texts = new FormTexts().document();

        texts.forms().forEach(form -> assertTrue(texts.fields().keySet().containsAll(form.fields()), form.id()));
        assertTrue(texts.fields().keySet().containsAll(texts.any()));
    }

    @Test
    void whatAnAiAnsweredIsNamedAsEnclosedButNotTheUnredactedPiece() {
        UUID original = UUID.randomUUID();
        EvidenceDescription said = new EvidenceDescription(
                "Who is Ana?",
                "Ana lives in Vienna",
                "ChatGPT",
                "GPT-5",
                OffsetDateTime.parse("2026-02-01T10:00:00+01:00"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());

        Letter letter = COMPOSER.compose(
                FactsFixture.of(LAWS.laws().get("eu-gdpr"), RightKind.OBJECTION)
                        .with(List.of(
                                piece(original, "ai-output-screenshot", "Screenshot", null, null),
                                piece(UUID.randomUUID(), "ai-output-screenshot", "Redacted screenshot", said, original),
                                piece(UUID.randomUUID(), "identity-document", "Passport", null, null)))
                        .facts(),
                Locale.ENGLISH);

        assertTrue(letter.text().contains("Redacted screenshot (ChatGPT, GPT-5, 1 February 2026)."), letter.text());
        assertFalse(letter.text().contains("Passport"));
        assertFalse(letter.text().contains("Vienna"));
    }

    @ParameterizedTest
    @CsvSource({"DE, de", "AT, de", "CH, de", "IE, en", "US, en", ", en"})
    void aLetterIsWrittenInTheLanguageOfWhereItsRecipientIs(String country, String language) {
        assertEquals(language, CONTENT.language(country).getLanguage());
    }

    private static EvidenceView piece(UUID id, String kind, String name, EvidenceDescription said, UUID redactionOf) {
        return new EvidenceView(
                id,
                new KindView(kind, name),
                "a.png",
                "image/png",
                1L,
                "00",
                null,
                said,
                List.of(),
                redactionOf,
                true,
                false,
                false);
    }

    /** Nothing unfilled, no sentence that begins in the middle, no two spaces. */
    private static void whole(Letter letter) {
        String text = letter.subject() + "\n" + letter.text();
        assertFalse(text.contains("{") || text.contains("}") || text.contains("  ") || text.contains("null"), text);
        assertTrue(Character.isUpperCase(letter.subject().charAt(0)), text);
        letter.paragraphs().forEach(p -> assertFalse(p.isBlank()));
    }
}
