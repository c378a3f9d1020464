package org.holdout.request.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.holdout.request.evidence.EvidenceShelf;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.evidence.Requirements;
import org.holdout.request.grounds.Situations;
import org.holdout.request.law.ApplicableLaws;
import org.holdout.request.law.Channel;
import org.holdout.request.law.Laws;
import org.holdout.request.law.VendorContacts;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.pdf.PdfWriter;
import org.holdout.request.profile.ProfileView;
import org.holdout.request.profile.Profiles;
import org.holdout.request.request.OptOutRequest;
import org.holdout.request.request.Recipients;
import org.holdout.request.request.RequestMoved;
import org.holdout.request.request.RequestState;
import org.holdout.request.request.RequestTexts;
import org.holdout.request.words.Words;

/**
 * The letter of each request: written anew from what is known while it is a draft, kept as it was from the sending on. Whether the
 * caller may see the request is for the caller to know.
 */
@ApplicationScoped
@Transactional
public class Letters {

    private final LetterContent content;
    private final FormTexts formTexts;
    private final SentLetters sent;
    private final Laws laws;
    private final ApplicableLaws applicable;
    private final Recipients recipients;
    private final RequestTexts texts;
    private final Situations situations;
    private final EvidenceShelf shelf;
    private final Requirements requirements;
    private final Profiles profiles;
    private final Mandates mandates;
    private final PdfWriter pdf;
    private final Clock clock;

    Letters(
            LetterContent content,
            FormTexts formTexts,
            SentLetters sent,
            Laws laws,
            ApplicableLaws applicable,
            Recipients recipients,
            RequestTexts texts,
            Situations situations,
            EvidenceShelf shelf,
            Requirements requirements,
            Profiles profiles,
            Mandates mandates,
            PdfWriter pdf,
            Clock clock) {
        this.content = content;
        this.formTexts = formTexts;
        this.sent = sent;
        this.laws = laws;
        this.applicable = applicable;
        this.recipients = recipients;
        this.texts = texts;
        this.situations = situations;
        this.shelf = shelf;
        this.requirements = requirements;
        this.profiles = profiles;
        this.mandates = mandates;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * The request's letter.
     *
     * @param language null: the one that the person chose for it, else the recipient's. One that was sent stays as it was sent,
     *     whatever the language.
     */
    public Letter of(OptOutRequest request, Locale language) {
        return kept(request).orElseGet(() -> written(request, language));
    }

    /** The letter with all that its owner wants to know of it; {@code language} as above, {@code labels} that of the reader. */
    LetterView view(OptOutRequest request, Locale language, Locale labels) {
        Optional<Letter> kept = kept(request);
        Locale spoken = kept.map(Letter::language).orElseGet(() -> language(request, language));
        Facts facts = facts(request, spoken);
        Composer composer = new Composer(content);
        Letter letter = kept.orElseGet(() -> composer.compose(facts, spoken));
        FieldValues values = new FieldValues(facts, request.place(), composer, composer.wording(facts, spoken));
        return new LetterView(
                spoken.getLanguage(),
                letter.subject(),
                letter.paragraphs(),
                letter.onPaper(),
                kept.isPresent(),
                formTexts(request, values, labels),
                missing(facts.profile()));
    }

    private List<FormText> formTexts(OptOutRequest request, FieldValues values, Locale labels) {
        if (request.channel() != Channel.WEB_FORM) {
            return List.of();
        }
        Optional<VendorContacts.Form> form =
                applicable.form(request.place(), request.vendor(), request.guide(), request.rights());
        Requirements.FormFields fields = requirements
                .fields(
                        request.vendor(),
                        request.channel().name(),
                        form.map(VendorContacts.Form::id).orElse(null))
                .orElse(new Requirements.FormFields("", List.of()));
        return formTexts.of(fields, form.map(f -> f.takes(request.rights())).orElse(true), values, labels);
    }

    private static List<String> missing(ProfileView profile) {
        List<String> missing = new ArrayList<>();
        if (profile.name() == null) {
            missing.add("NAME");
        }
        if (profile.email() == null) {
            missing.add("EMAIL");
        }
        if (profile.postalAddress() == null) {
            missing.add("POSTAL_ADDRESS");
        }
        return missing;
    }

    /** The letters that were sent with some of a person's requests, by the request's id. */
    public Map<UUID, Letter> sentOf(UUID owner, Collection<UUID> requests) {
        return sent.ofMany(owner, requests);
    }

    /** Whether the letter can be a document to print: our fonts have every character of it. */
    public boolean printable(Letter letter) {
        return pdf.writes(LetterPage.of(letter) + letter.subject());
    }

    /** The letter as a document to print or attach. */
    public byte[] pdf(Letter letter) {
        return pdf.write(LetterPage.of(letter), letter.language(), letter.subject());
    }

    /** Keeps the letter as it is now, when what is sent leaves before its sending is recorded; a second time does nothing. */
    public void keep(OptOutRequest request) {
        keep(request, piece -> true);
    }

    /** As above; of the evidence it names as enclosed what goes along with it, and no more. */
    public void keepWith(OptOutRequest request, Collection<UUID> enclosed) {
        keep(request, piece -> enclosed.contains(piece.id()));
    }

    private void keep(OptOutRequest request, Predicate<EvidenceView> enclosed) {
        if (sent.of(request).isEmpty()) {
            Locale spoken = language(request, null);
            sent.keep(
                    request,
                    new Composer(content).compose(facts(request, spoken).enclosing(enclosed), spoken));
        }
    }

    /** Forgets a kept letter: what was to be sent was not. */
    public void discard(OptOutRequest request) {
        sent.discard(request);
    }

    void moved(@Observes RequestMoved moved) {
        if (moved.request().state() == RequestState.DRAFT) {
            discard(moved.request());
        } else if (moved.sent()) {
            keep(moved.request());
        }
    }

    private Optional<Letter> kept(OptOutRequest request) {
        return sent.of(request);
    }

    private Letter written(OptOutRequest request, Locale language) {
        Locale spoken = language(request, language);
        return new Composer(content).compose(facts(request, spoken), spoken);
    }

    private Locale language(OptOutRequest request, Locale asked) {
        if (asked != null) {
            return asked;
        }
        return request.letterLanguage() != null
                ? Locale.of(request.letterLanguage())
                : content.language(recipients.of(request).country());
    }

    /** While the mandate holds, the letter says so; from its end on the person writes alone. */
    private String mandate(OptOutRequest request, ZoneId zone, Locale language) {
        if (request.mandate() == null) {
            return null;
        }
        return Optional.ofNullable(mandates.ofMany(List.of(request.mandate())).get(request.mandate()))
                .filter(Mandates.Holding::holds)
                .map(m -> Words.in(language)
                        .say("letter.mandate", m.organisation().name(), LocalDate.ofInstant(m.givenAt(), zone)))
                .orElse(null);
    }

    private Facts facts(OptOutRequest request, Locale language) {
        RequestTexts.Texts written = texts.of(request);
        Profiles.Known person = profiles.known(request.owner());
        LocalDate today = LocalDate.now(clock.withZone(person.zone()));
        return new Facts(
                request.reference(),
                laws.law(request.law()).orElse(null),
                request.rights(),
                request.vendor().equals(VendorContacts.OTHER)
                        ? null
                        : applicable.contacts(request.vendor()).name(),
                recipients.of(request),
                person.profile(),
                written.actingFor(),
                mandate(request, person.zone(), language),
                situations.of(written.situations()),
                written.grounds(),
                shelf.of(request.id(), language),
                request.sentOn() == null ? today : request.sentOn());
    }
}
