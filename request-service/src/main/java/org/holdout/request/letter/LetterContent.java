package org.holdout.request.letter;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdout.request.content.ContentYaml;
import org.holdout.request.law.Law;
import org.holdout.request.law.Period;
import org.holdout.request.law.Right;
import org.holdout.request.law.RightKind;
import org.holdout.request.request.GuardianRelation;
import org.holdout.request.words.Bilingual;

/** The words of letters, as {@code content/letters.yaml} has them. */
@Startup
@ApplicationScoped
class LetterContent {

    private static final String RESOURCE = "/content/letters.yaml";

    /** How a text speaks of the person: values for its placeholders, by language. */
    record Person(Map<String, String> en, Map<String, String> de) {

        Map<String, String> in(Locale language) {
            return "de".equals(language.getLanguage()) ? de : en;
        }
    }

    record People(Person self, Person minor) {}

    /** Where the vendor is known, and where it is not. */
    record Opening(Bilingual vendor, Bilingual other) {}

    record Openings(Opening self, Opening minor) {}

    /** What a right is called in a list, and what it asks for. */
    record RightWords(Bilingual name, Bilingual ask) {}

    /** A law that was named before. */
    record Again(Bilingual article, Bilingual noArticle) {}

    /**
     * Of a law whose rights begin on a later day.
     *
     * @param under in the place of the document's {@code under}
     * @param begins that it is asked ahead of {@code {day}}
     */
    record Ahead(Bilingual under, Bilingual begins) {}

    record Grounds(Bilingual objection, Bilingual other) {}

    /** One and several; the latter is absent where there is nothing to count. */
    record Counted(Bilingual one, Bilingual several) {}

    record Answer(
            Bilingual figure,
            Bilingual noFigure,
            Bilingual several,
            Bilingual item,
            Bilingual as,
            Bilingual open,
            Bilingual acknowledge) {}

    /**
     * What a letter calls a law.
     *
     * @param inFull whether it is short enough to be said in full each time
     * @param cite with an article
     * @param called without
     * @param answerBy where it says by when to answer; absent where its articles are not to be named for that
     * @param articles how articles of the law's record are written in a letter, where otherwise
     */
    record LawWords(
            boolean inFull, Bilingual cite, Bilingual called, Bilingual answerBy, Map<String, Bilingual> articles) {

        LawWords {
            articles = articles == null ? Map.of() : Map.copyOf(articles);
        }
    }

    /** The whole file. */
    record Document(
            Map<String, String> languages,
            People person,
            Map<GuardianRelation, Bilingual> relation,
            Bilingual and,
            Bilingual subject,
            Bilingual salutation,
            Openings opening,
            Map<String, RightWords> rights,
            Map<String, String> rightsOfLaws,
            Bilingual under,
            Again again,
            Ahead ahead,
            Grounds grounds,
            Bilingual accounts,
            List<String> evidenceKinds,
            Counted evidence,
            Map<Period.Unit, Counted> within,
            Answer answer,
            Bilingual refusal,
            Bilingual noLaw,
            Bilingual closing,
            Map<String, LawWords> laws) {}

    private final Document document = ContentYaml.read(RESOURCE, Document.class);

    Document words() {
        return document;
    }

    /** The language in which a recipient established there is written to. */
    Locale language(String country) {
        return Locale.of(document.languages().getOrDefault(Objects.requireNonNullElse(country, ""), "en"));
    }

    /** The words for a right: the law's own, else those of its code, else those of its kind; {@code right} null without a law. */
    RightWords right(RightKind kind, Right right) {
        Stream<String> keys = right == null
                ? Stream.of(kind.name())
                : Stream.of(document.rightsOfLaws().getOrDefault(right.id(), right.id()), right.code(), kind.name());
        return keys.map(document.rights()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No words for " + kind));
    }

    /** What a law is called. */
    LawWords law(Law law) {
        LawWords words = document.laws().get(law.id());
        if (words == null) {
            throw new IllegalStateException("No words for " + law.id());
        }
        return words;
    }
}
