package org.holdout.request.letter;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.evidence.EvidenceDescription;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.law.Place;
import org.holdout.request.words.Say;
import org.holdout.request.words.Words;

/** What a person can put into the fields of a form; empty for a field that nothing is known for. */
final class FieldValues {

    private final Facts facts;
    private final Place place;
    private final Composer composer;
    private final Wording wording;

    FieldValues(Facts facts, Place place, Composer composer, Wording wording) {
        this.facts = facts;
        this.place = place;
        this.composer = composer;
        this.wording = wording;
    }

    String of(String field) {
        return Objects.requireNonNullElse(
                switch (field) {
                    case "country" -> named(place.country());
                    case "state_or_province" ->
                        place.state() == null ? null : named(place.country() + "-" + place.state());
                    case "name", "legal_name" -> facts.profile().name();
                    case "email" -> facts.profile().email();
                    case "accounts" -> String.join("\n", accounts());
                    case "concerned" -> lines(said(EvidenceDescription::identifyingStrings));
                    case "prompts" -> lines(said(d -> one(d.prompt())));
                    case "answer" -> lines(said(d -> one(d.output())));
                    case "request" -> composer.request(facts, wording);
                    case "reasons" -> composer.reasons(facts, wording);
                    case "representative" ->
                        facts.actingFor() == null ? null : facts.actingFor().name();
                    default -> null;
                },
                "");
    }

    private List<String> accounts() {
        return facts.actingFor() == null
                ? facts.profile().accountNames()
                : facts.actingFor().accountNames();
    }

    private String named(String code) {
        return Words.in(wording.language()).say("letter.place", new Say.Place(code));
    }

    private Stream<String> said(Function<EvidenceDescription, List<String>> what) {
        return facts.evidence().stream()
                .map(EvidenceView::description)
                .filter(Objects::nonNull)
                .map(what)
                .flatMap(List::stream)
                .distinct();
    }

    private static List<String> one(String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static String lines(Stream<String> texts) {
        return texts.collect(Collectors.joining("\n\n"));
    }
}
