package org.holdout.request.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.holdout.request.contact.ContactView;
import org.holdout.request.contact.Contacts;
import org.holdout.request.mail.MailDraft;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.profile.Profiles;
import org.holdout.request.words.Words;

/**
 * Tells the member who set an endpoint up that it is switched off: to a confirmed address only, and never the endpoint's address. When
 * a client set it up, or somebody who cannot be reached, those are told who administer the organisation, as far as they are known.
 */
@ApplicationScoped
class SwitchedOffMail {

    private final MailQueue mail;
    private final Contacts contacts;
    private final Profiles profiles;
    private final Organisations organisations;
    private final Readers readers;
    private final WebhookSettings settings;

    SwitchedOffMail(
            MailQueue mail,
            Contacts contacts,
            Profiles profiles,
            Organisations organisations,
            Readers readers,
            WebhookSettings settings) {
        this.mail = mail;
        this.contacts = contacts;
        this.profiles = profiles;
        this.organisations = organisations;
        this.readers = readers;
        this.settings = settings;
    }

    /** Who is told, and where. */
    record Told(UUID person, String address) {}

    /**
     * Who is to be told; in a transaction of its own, so outside any other: that nobody can be told undoes nothing, and nobody who holds
     * a connection waits for another.
     */
    List<Told> told(EndpointRow row) {
        Optional<Told> creator = Optional.ofNullable(row.createdBy()).flatMap(this::told);
        return creator.map(List::of)
                .orElseGet(() -> readers.of(row.organisation()).stream()
                        .flatMap(person -> told(person).stream())
                        .toList());
    }

    private Optional<Told> told(UUID person) {
        return confirmed(person).map(address -> new Told(person, address));
    }

    private Optional<String> confirmed(UUID person) {
        try {
            return Optional.of(QuarkusTransaction.requiringNew().call(() -> contacts.of(person)))
                    .filter(ContactView::confirmed)
                    .map(ContactView::email);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** Sends it with the caller's transaction. */
    void send(EndpointRow row, Told told, OffReason reason, Instant at) {
        Words words = Words.in(profiles.languageOf(told.person()).orElse(Locale.ENGLISH));
        String organisation = organisations.name(row.organisation());
        mail.enqueue(new MailDraft(
                told.person(),
                null,
                "webhook-off/" + row.id() + "/" + at + "/" + told.person(),
                told.address(),
                words.say("webhook.off.subject", organisation),
                words.say(
                        told.person().equals(row.createdBy()) ? "webhook.off.text" : "webhook.off.administrator",
                        organisation,
                        words.say("webhook.off." + reason),
                        settings.keep().toDays()),
                List.of()));
    }
}
