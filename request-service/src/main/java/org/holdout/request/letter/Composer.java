package org.holdout.request.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.law.ControllerView;
import org.holdout.request.law.Right;
import org.holdout.request.law.RightKind;
import org.holdout.request.letter.LetterContent.Document;
import org.holdout.request.letter.LetterContent.Opening;

/** Writes letters. Pure: the same facts give the same letter. */
final class Composer {

    private final LetterContent content;

    Composer(LetterContent content) {
        this.content = content;
    }

    /** The letter in that language. */
    Letter compose(Facts facts, Locale language) {
        Wording wording = new Wording(content, language, facts.actingFor());
        return new Letter(
                language,
                facts.profile().name(),
                lines(facts.profile().postalAddress(), facts.profile().email()),
                recipient(facts.recipient()),
                wording.day(facts.day()),
                subject(facts, wording),
                paragraphs(facts, wording));
    }

    /** What is asked for and why, without all that belongs to a letter: for the field of a form. */
    String request(Facts facts, Wording wording) {
        return Stream.concat(asks(facts, wording).stream(), grounds(facts, wording).stream())
                .collect(Collectors.joining("\n\n"));
    }

    /** Why, as one text; empty without grounds. */
    String reasons(Facts facts, Wording wording) {
        return String.join("\n\n", reasonsOf(facts, wording));
    }

    Wording wording(Facts facts, Locale language) {
        return new Wording(content, language, facts.actingFor());
    }

    private List<String> paragraphs(Facts facts, Wording wording) {
        Document words = content.words();
        List<String> all = new ArrayList<>();
        all.add(wording.say(words.salutation()));
        all.add(opening(facts, wording));
        if (facts.mandate() != null) {
            all.add(facts.mandate());
        }
        all.addAll(asks(facts, wording));
        all.addAll(grounds(facts, wording));
        accounts(facts, wording).ifPresent(all::add);
        new Enclosures(wording).sentence(facts.evidence()).ifPresent(all::add);
        if (facts.law() == null) {
            all.add(wording.say(words.noLaw()));
        }
        facts.begins()
                .map(day -> wording.say(words.ahead().begins(), Map.of("day", wording.day(day))))
                .ifPresent(all::add);
        all.add(new AnswerTimes(wording, content).of(facts.law(), facts.rights(), facts.day()) + " "
                + wording.say(words.refusal()));
        String name = Objects.requireNonNullElse(facts.profile().name(), "");
        all.add((wording.say(words.closing()) + "\n\n" + name).strip());
        return all;
    }

    private String subject(Facts facts, Wording wording) {
        String rights = wording.list(facts.rights().stream()
                .map(kind -> wording.say(content.right(kind, right(facts, kind)).name()))
                .toList());
        String subject =
                wording.say(content.words().subject(), Map.of("rights", rights, "reference", facts.reference()));
        return subject.substring(0, 1).toUpperCase(wording.language()) + subject.substring(1);
    }

    private String opening(Facts facts, Wording wording) {
        Opening opening = facts.actingFor() == null
                ? content.words().opening().self()
                : content.words().opening().minor();
        return facts.vendor() == null
                ? wording.say(opening.other())
                : wording.say(opening.vendor(), Map.of("vendor", facts.vendor()));
    }

    private List<String> asks(Facts facts, Wording wording) {
        List<String> asks = new ArrayList<>();
        for (RightKind kind : facts.rights()) {
            Right right = right(facts, kind);
            asks.add(wording.say(
                    content.right(kind, right).ask(),
                    Map.of(
                            "under",
                            wording.under(
                                    facts.law(),
                                    right,
                                    asks.isEmpty(),
                                    facts.begins().isPresent()))));
        }
        return asks;
    }

    private List<String> grounds(Facts facts, Wording wording) {
        List<String> reasons = reasonsOf(facts, wording);
        if (reasons.isEmpty()) {
            return List.of();
        }
        LetterContent.Grounds lead = content.words().grounds();
        boolean objects = facts.rights().contains(RightKind.OBJECTION);
        List<String> all = new ArrayList<>();
        boolean sentences = !facts.situations().isEmpty();
        all.add(wording.say(objects ? lead.objection() : lead.other()) + (sentences ? " " + reasons.getFirst() : ""));
        all.addAll(sentences ? reasons.subList(1, reasons.size()) : reasons);
        return all;
    }

    /** The situations' sentences as one paragraph, then the person's own words as they are. */
    private static List<String> reasonsOf(Facts facts, Wording wording) {
        List<String> all = new ArrayList<>();
        if (!facts.situations().isEmpty()) {
            all.add(facts.situations().stream()
                    .map(s -> wording.say(facts.actingFor() == null ? s.sentence() : s.forMinor()))
                    .collect(Collectors.joining(" ")));
        }
        if (facts.words() != null) {
            all.add(facts.words());
        }
        return all;
    }

    private Optional<String> accounts(Facts facts, Wording wording) {
        List<String> names = facts.actingFor() == null
                ? facts.profile().accountNames()
                : facts.actingFor().accountNames();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.say(content.words().accounts(), Map.of("accounts", String.join(", ", names))));
    }

    /** The right as the law gives it; null without a law. */
    private static Right right(Facts facts, RightKind kind) {
        return facts.law() == null ? null : facts.law().right(kind).orElse(null);
    }

    private static List<String> recipient(ControllerView to) {
        return lines(to.name(), to.postalAddress() == null ? to.email() : to.postalAddress());
    }

    private static List<String> lines(String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
