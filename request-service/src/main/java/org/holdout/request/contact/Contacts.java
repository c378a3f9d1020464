package org.holdout.request.contact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.mail.MailAddress;
import org.holdout.request.mail.MailDraft;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.privacy.KeyedHash;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.profile.Profiles;
import org.holdout.request.words.Words;

/**
 * People's contact addresses, which are those of their profiles, and whether they are theirs: a code of six digits is sent there and
 * typed here. What is said does not depend on who else has the address.
 */
@ApplicationScoped
public class Contacts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int LONGEST_TYPED = 40;

    private final ContactTable table;
    private final Profiles profiles;
    private final MailQueue mail;
    private final Idempotency idempotency;
    private final Sealer sealer;
    private final KeyedHash hashes;
    private final ContactSettings settings;
    private final Clock clock;

    Contacts(
            ContactTable table,
            Profiles profiles,
            MailQueue mail,
            Idempotency idempotency,
            Sealer sealer,
            KeyedHash hashes,
            ContactSettings settings,
            Clock clock) {
        this.table = table;
        this.profiles = profiles;
        this.mail = mail;
        this.idempotency = idempotency;
        this.sealer = sealer;
        this.hashes = hashes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where the person is reached. */
    public ContactView of(UUID owner) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            String email = profiles.of(owner).email();
            boolean confirmed = email != null && email.equals(confirmed(owner));
            return new ContactView(
                    email,
                    confirmed,
                    confirmed
                            ? null
                            : table.sentAt(owner, settings.tries(), clock.instant())
                                    .orElse(null));
        });
    }

    /**
     * Sends a new code to the person's contact address; the one before is worth nothing from then on.
     *
     * @throws ProblemException INVALID_INPUT without an address that mail can be sent to, RATE_LIMITED when codes were sent too
     *     often, ILLEGAL_ACTION when the address is confirmed
     */
    public ContactView sendCode(UUID owner, String key, Words words) {
        QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(owner, key, "send contact code", () -> {
                    send(owner, words);
                    return owner;
                }));
        return of(owner);
    }

    /**
     * Confirms the contact address by the code that was sent there. A try counts whether or not the answer arrives.
     *
     * @throws ProblemException INVALID_INPUT when the code is wrong, or there is none that can be typed
     */
    public ContactView confirm(UUID owner, String typed, Words words) {
        ContactView before = of(owner);
        if (before.confirmed()) {
            return before;
        }
        Optional<ContactTable.Tried> tried =
                QuarkusTransaction.requiringNew().call(() -> table.take(owner, settings.tries(), clock.instant()));
        if (tried.isEmpty()) {
            throw words.invalid("code", "contact.refused.noCode");
        }
        if (before.email() == null
                || !MessageDigest.isEqual(tried.get().codeMac(), codeMac(owner, before.email(), digits(typed)))) {
            int left = settings.tries() - tried.get().tries();
            throw left == 0
                    ? words.invalid("code", "contact.refused.lastTry")
                    : words.invalid("code", "contact.refused.code", left);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> table.confirm(owner, sealer.seal(owner, place(owner), before.email()), clock.instant()));
        return of(owner);
    }

    /**
     * The person's confirmed address.
     *
     * @throws ProblemException ILLEGAL_ACTION, saying what to do first, when there is none
     */
    public String requireConfirmed(UUID owner, Words words) {
        ContactView contact = of(owner);
        if (!contact.confirmed()) {
            throw words.refusal(
                    ErrorCode.ILLEGAL_ACTION,
                    contact.email() == null ? "contact.refused.enterFirst" : "contact.refused.confirmFirst");
        }
        return contact.email();
    }

    /**
     * Counts a code that the caller sends to somebody, within the same bounds as the codes sent here.
     *
     * @throws ProblemException RATE_LIMITED when codes were sent too often
     */
    @Transactional(TxType.MANDATORY)
    public void countCode(UUID owner, String email, Words words) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        table.count(owner, requireRoom(owner, email, now, words), now);
    }

    /** Takes an address for confirmed that the person proved to be theirs elsewhere by a code. */
    @Transactional(TxType.MANDATORY)
    public void proved(UUID owner, String email) {
        table.confirm(owner, sealer.seal(owner, place(owner), email), clock.instant());
    }

    private byte[] requireRoom(UUID owner, String email, Instant now, Words words) {
        byte[] address = hashes.of("contact-address", email.toLowerCase(Locale.ROOT));
        table.lock(owner, address);
        if (table.sentSince(owner, now.minus(settings.resendAfter()))) {
            throw words.refusal(
                    ErrorCode.RATE_LIMITED,
                    "contact.refused.justSent",
                    settings.resendAfter().toSeconds());
        }
        if (table.sent(owner, address, now.minus(settings.within())) >= settings.most()) {
            throw words.refusal(ErrorCode.RATE_LIMITED, "contact.refused.tooMany");
        }
        return address;
    }

    /** Forgets the person's address, code and tries, in the caller's transaction. */
    public void erase(UUID owner) {
        table.erase(owner);
    }

    @Scheduled(every = "${holdout.contact.purge-every:1H}", identity = "forget-contact-codes")
    @RunOnVirtualThread
    void forgetOld() {
        QuarkusTransaction.requiringNew().run(() -> table.forget(clock.instant().minus(settings.within())));
    }

    private void send(UUID owner, Words words) {
        String email = profiles.of(owner).email();
        if (!MailAddress.fits(email)) {
            throw words.invalid("email", email == null ? "contact.refused.noAddress" : "contact.refused.address");
        }
        if (email.equals(confirmed(owner))) {
            throw words.refusal(ErrorCode.ILLEGAL_ACTION, "contact.refused.confirmed");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] address = requireRoom(owner, email, now, words);
        String code = "%06d".formatted(RANDOM.nextInt(CODES));
        Instant until = now.plus(settings.codeLifetime());
        table.open(owner, codeMac(owner, email, code), address, now, until);
        mail.enqueue(new MailDraft(
                owner, null, null, email, words.say("contact.subject"), text(owner, code, until, words), List.of()));
    }

    private String text(UUID owner, String code, Instant until, Words words) {
        ZonedDateTime end = until.atZone(profiles.zoneOf(owner));
        return words.say(
                "contact.text",
                code,
                Long.toString(settings.codeLifetime().toMinutes()),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(words.locale())
                        .format(end),
                end.getZone().getId());
    }

    private String confirmed(UUID owner) {
        return table.confirmed(owner)
                .map(address -> sealer.open(owner, place(owner), address))
                .orElse(null);
    }

    private byte[] codeMac(UUID owner, String email, String code) {
        return hashes.of("contact-code/" + owner + "/" + email, code);
    }

    /** What was typed without the spaces and dashes that people put between digits. */
    private static String digits(String typed) {
        return typed == null || typed.length() > LONGEST_TYPED ? "" : typed.replaceAll("[\\s-]", "");
    }

    private static String place(UUID owner) {
        return "confirmed-contact/" + owner;
    }
}
