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
 * Tells the member who set an endpoint up that it is switched off: to a confirmed address only, and never the endpoint's address. One
 * that a client set up, or somebody who is being erased, has nobody to tell; its state says it.
 */
@ApplicationScoped
class SwitchedOffMail {

    private final MailQueue mail;
    private final Contacts contacts;
    private final Profiles profiles;
    private final Organisations organisations;
    private final WebhookSettings settings;

    SwitchedOffMail(
            MailQueue mail,
            Contacts contacts,
            Profiles profiles,
            Organisations organisations,
            WebhookSettings settings) {
        this.mail = mail;
        this.contacts = contacts;
        this.profiles = profiles;
        this.organisations = organisations;
        this.settings = settings;
    }

    /**
     * The address of the member to be told; in a transaction of its own, so outside any other: that nobody can be told undoes nothing, and
     * nobody who holds a connection waits for another.
     */
    Optional<String> address(EndpointRow row) {
        return Optional.ofNullable(row.createdBy()).flatMap(this::confirmed);
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
    void send(EndpointRow row, String address, OffReason reason, Instant at) {
        Words words = Words.in(profiles.languageOf(row.createdBy()).orElse(Locale.ENGLISH));
        String organisation = organisations.name(row.organisation());
        mail.enqueue(new MailDraft(
                row.createdBy(),
                null,
                "webhook-off/" + row.id() + "/" + at,
                address,
                words.say("webhook.off.subject", organisation),
                words.say(
                        "webhook.off.text",
                        organisation,
                        words.say("webhook.off." + reason),
                        settings.keep().toDays()),
                List.of()));
    }
}
