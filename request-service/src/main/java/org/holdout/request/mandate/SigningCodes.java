package org.holdout.request.mandate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.request.contact.Contacts;
import org.holdout.request.mail.MailAddress;
import org.holdout.request.mail.MailDraft;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.privacy.KeyedHash;
import org.holdout.request.words.Words;

/** The one-time codes by which a mandate is signed: six digits, bound to the mandate and the address they were sent to. */
@ApplicationScoped
class SigningCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int LONGEST_TYPED = 40;

    private final MandateRows rows;
    private final MandateSeals seals;
    private final Contacts contacts;
    private final InvitationMails counted;
    private final MailQueue mail;
    private final Organisations organisations;
    private final KeyedHash hashes;
    private final MandateSettings settings;
    private final Clock clock;

    SigningCodes(
            MandateRows rows,
            MandateSeals seals,
            Contacts contacts,
            InvitationMails counted,
            MailQueue mail,
            Organisations organisations,
            KeyedHash hashes,
            MandateSettings settings,
            Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.contacts = contacts;
        this.counted = counted;
        this.mail = mail;
        this.organisations = organisations;
        this.hashes = hashes;
        this.settings = settings;
        this.clock = clock;
    }

    void send(Mandate m, String typed, Words words) {
        String email = address(m, typed, words);
        contacts.countCode(m.owner(), email, words);
        String code = "%06d".formatted(RANDOM.nextInt(CODES));
        Instant until = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(settings.codeLifetime());
        m.open(seals.address(m.owner(), m.id(), email), mac(m.id(), email, code), until);
        String organisation = organisations.name(m.organisation());
        mail.enqueue(new MailDraft(
                m.owner(),
                null,
                null,
                email,
                words.say("mandate.code.subject"),
                words.say(
                        "mandate.code.text",
                        organisation,
                        code,
                        settings.codeLifetime().toMinutes()),
                List.of()));
        if (m.givenAt() == null && seals.member(m).email() == null) {
            counted.code(m.organisation());
        }
    }

    /** Whose the mandate was, and where its code went, when a code was typed. */
    record Tried(UUID owner, String address) {}

    /** Counts a try, in a transaction of its own: it counts whatever becomes of it. */
    Tried take(String invitation, Words words) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Mandate m = rows.invitationForChange(InvitationCode.hash(invitation))
                            .orElseThrow(Signing::noInvitation);
                    return m.take(settings.tries(), clock.instant())
                            ? Optional.of(new Tried(m.owner(), seals.address(m)))
                            : Optional.<Tried>empty();
                })
                .orElseThrow(() -> words.invalid("code", "contact.refused.noCode"));
    }

    /** INVALID_INPUT when it is not the code that was sent, ILLEGAL_ACTION when the mandate became another's since it was typed. */
    void check(Mandate m, String typed, Tried tried, Words words) {
        if (!new Tried(m.owner(), seals.address(m)).equals(tried)) {
            throw words.refusal(ErrorCode.ILLEGAL_ACTION, "mandate.refused.elsewhere");
        }
        String digits = typed == null || typed.length() > LONGEST_TYPED ? "" : typed.replaceAll("[\\s-]", "");
        if (m.codeMac() == null || !MessageDigest.isEqual(m.codeMac(), mac(m.id(), seals.address(m), digits))) {
            int left = settings.tries() - m.tries();
            throw left <= 0
                    ? words.invalid("code", "contact.refused.lastTry")
                    : words.invalid("code", "contact.refused.code", left);
        }
    }

    /** The first letter and the domain of an address; null for none. */
    static String hidden(String email) {
        return email == null ? null : email.charAt(0) + "…" + email.substring(email.lastIndexOf('@'));
    }

    private String address(Mandate m, String typed, Words words) {
        String invited = seals.member(m).email();
        if (m.givenAt() != null) {
            return seals.address(m);
        }
        String email = invited != null ? invited : typed == null ? null : typed.strip();
        if (!MailAddress.fits(email)) {
            throw words.invalid("email", "mandate.refused.address");
        }
        return email;
    }

    private byte[] mac(UUID mandate, String email, String code) {
        return hashes.of("mandate-code/" + mandate + "/" + email, code);
    }
}
