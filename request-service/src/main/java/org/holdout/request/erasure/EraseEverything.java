package org.holdout.request.erasure;

import static java.time.ZoneOffset.UTC;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdout.request.account.Accounts;
import org.holdout.request.bulk.ImportMembers;
import org.holdout.request.calendar.Calendars;
import org.holdout.request.contact.Contacts;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.mail.ReplyAddresses;
import org.holdout.request.mandate.Endings;
import org.holdout.request.mandate.MandateSettings;
import org.holdout.request.notice.Notices;
import org.holdout.request.privacy.Persons;
import org.holdout.request.profile.Profiles;
import org.holdout.request.reply.Messages;
import org.holdout.request.request.OptOutRequests;
import org.holdout.request.webhook.Webhooks;

/**
 * Erases everything about a person. First a note is committed that it is to be done; from then on it will be, whatever happens. Then
 * the key goes: what lies in the database, the vault and their backups is dark at once. Mail that waits to be sent, files, requests
 * (each with its event), keys of idempotency, profile, settings and the account for signing in follow. Every step can be done again, so the sweep finishes what was interrupted anywhere.
 */
@ApplicationScoped
class EraseEverything {

    private final Erasures erasures;
    private final Accounts accounts;
    private final Persons persons;
    private final EvidenceFiles files;
    private final OptOutRequests requests;
    private final Profiles profiles;
    private final Notices notices;
    private final Calendars calendars;
    private final Idempotency idempotency;
    private final MailQueue mail;
    private final ReplyAddresses replyAddresses;
    private final Messages messages;
    private final Contacts contacts;
    private final Endings mandates;
    private final ImportMembers imports;
    private final MandateSettings mandateSettings;
    private final Webhooks webhooks;
    private final ErasureConfig config;
    private final Clock clock;

    EraseEverything(
            Erasures erasures,
            Accounts accounts,
            Persons persons,
            EvidenceFiles files,
            OptOutRequests requests,
            Profiles profiles,
            Notices notices,
            Calendars calendars,
            Idempotency idempotency,
            MailQueue mail,
            ReplyAddresses replyAddresses,
            Messages messages,
            Contacts contacts,
            Endings mandates,
            ImportMembers imports,
            MandateSettings mandateSettings,
            Webhooks webhooks,
            ErasureConfig config,
            Clock clock) {
        this.erasures = erasures;
        this.accounts = accounts;
        this.persons = persons;
        this.files = files;
        this.requests = requests;
        this.profiles = profiles;
        this.notices = notices;
        this.calendars = calendars;
        this.idempotency = idempotency;
        this.mail = mail;
        this.replyAddresses = replyAddresses;
        this.messages = messages;
        this.contacts = contacts;
        this.mandates = mandates;
        this.imports = imports;
        this.mandateSettings = mandateSettings;
        this.webhooks = webhooks;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Erases the person. When it returns, nothing of theirs can be read any more, and their rows and files are gone; their account
     * too, unless Keycloak does not answer, which the sweep tries again. Both notes come first: from either alone the sweep finds
     * its way to all.
     *
     * @param issuerAndSubject who they are to Keycloak
     */
    void of(UUID owner, String issuerAndSubject) {
        Instant now = clock.instant();
        accounts.begin(issuerAndSubject, now);
        of(owner);
        // Whoever took a member over just before is them by now.
        persons.known(issuerAndSubject).ifPresent(this::of);
        deleteAccounts(now.minus(config.settle()));
    }

    /** Erases one of whom no account is known. */
    void of(UUID owner) {
        erasures.begin(owner, clock.instant());
        finish(owner);
    }

    /** Notes with the caller's transaction, which holds the owner's lock, that they are to be erased. */
    void noteHere(UUID owner) {
        erasures.beginHere(owner, clock.instant());
    }

    /**
     * Takes up what was interrupted, and members without an account of whom nothing is needed any more. An erasure that began long enough ago is gone through a last time and forgotten: by then no
     * replica holds the key any more, and no write that was under way can follow.
     */
    @Scheduled(
            every = "${holdout.erasure.sweep-every:5M}",
            identity = "finish-erasures",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        Instant settled = clock.instant().minus(config.settle());
        deleteAccounts(settled);
        try {
            beginFormerMembers();
        } catch (RuntimeException e) {
            Log.error("Former members could not be looked for; the next sweep tries again", e);
        }
        for (UUID owner : erasures.begun(config.sweepBatch())) {
            try {
                finish(owner);
                erasures.forget(owner, settled);
            } catch (RuntimeException e) {
                Log.error("An erasure could not be finished; the next sweep tries again", e);
            }
        }
    }

    private void beginFormerMembers() {
        Instant now = clock.instant();
        Instant before = now.minus(mandateSettings.keepEnded());
        LocalDate expired = LocalDate.ofInstant(before, UTC);
        for (UUID owner : erasures.formerMembers(before, expired, config.sweepBatch())) {
            QuarkusTransaction.requiringNew().run(() -> {
                if (erasures.beginFormer(owner, before, expired, now)) {
                    mandates.erase(owner);
                }
            });
        }
    }

    private void deleteAccounts(Instant settled) {
        accounts.deleteNoted(config.sweepBatch(), settled).forEach(this::of);
    }

    private void finish(UUID owner) {
        QuarkusTransaction.requiringNew().run(() -> mandates.erase(owner));
        persons.erase(owner);
        // Before what takes long: another replica may still have the key in its memory, and would send it.
        QuarkusTransaction.requiringNew().run(() -> mail.erase(owner));
        files.eraseAll(owner, config.batch());
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> requests.erase(owner, config.batch()));
        } while (removed == config.batch());
        QuarkusTransaction.requiringNew().run(() -> {
            idempotency.erase(owner);
            profiles.erase(owner);
            mail.erase(owner);
            replyAddresses.erase(owner);
            messages.erase(owner);
            contacts.erase(owner);
            imports.erase(owner);
            webhooks.erase(owner);
            notices.erase(owner);
            calendars.erase(owner);
        });
    }
}
