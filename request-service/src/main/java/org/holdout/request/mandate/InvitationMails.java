package org.holdout.request.mandate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.privacy.KeyedHash;
import org.holdout.request.words.Fault;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Sentence;

/**
 * Counts the mails that invitations send, whatever became of the invitations: an address gets few, whoever invites it, and an
 * organisation sends so many a day. Of an address only a keyed hash is kept.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class InvitationMails {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final InvitationMailTable table;
    private final KeyedHash hashes;
    private final MandateSettings settings;
    private final Clock clock;

    InvitationMails(InvitationMailTable table, KeyedHash hashes, MandateSettings settings, Clock clock) {
        this.table = table;
        this.hashes = hashes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Refuses an invitation to this address that would have no room now, before anything is made for it.
     *
     * @throws ProblemException RATE_LIMITED for the field {@code email}, saying when there is room again
     */
    void requireRoom(UUID organisation, String email) {
        requireRoom(organisation, address(email), now());
    }

    /**
     * Counts an invitation that is sent to this address in the caller's transaction. Nobody else of the organisation counts one until
     * that ends, so it comes last.
     *
     * @throws ProblemException as above, when others have taken the room meanwhile
     */
    void invitation(UUID organisation, String email) {
        byte[] address = address(email);
        table.lock(organisation, address);
        Instant now = now();
        requireRoom(organisation, address, now);
        table.add(organisation, address, now);
    }

    private void requireRoom(UUID organisation, byte[] address, Instant now) {
        requireRoom(
                table.toAddress(address, settings.invitationsPerAddress(), since(now)),
                "mandate.refused.mailsOfAddress");
        requireRoom(organisation, now);
    }

    private byte[] address(String email) {
        return hashes.of("invitation-address", email.toLowerCase(Locale.ROOT));
    }

    /**
     * Counts a code that is sent to an address which somebody typed on the organisation's invitation; how many the address gets is
     * counted with all other codes. It comes last, as above.
     *
     * @throws ProblemException as above
     */
    void code(UUID organisation) {
        table.lock(organisation, null);
        Instant now = now();
        requireRoom(organisation, now);
        table.add(organisation, null, now);
    }

    @Scheduled(every = "${holdout.mandate.purge-every:1H}", identity = "forget-invitation-mails")
    @RunOnVirtualThread
    @Transactional(TxType.NOT_SUPPORTED)
    void forgetOld() {
        QuarkusTransaction.requiringNew().run(() -> table.forget(since(now())));
    }

    private void requireRoom(UUID organisation, Instant now) {
        requireRoom(
                table.ofOrganisation(organisation, settings.mailsPerOrganisation(), since(now)),
                "mandate.refused.mailsOfOrganisation");
    }

    /** {@code fullSince}: when that one was sent which leaves the window first, if it is full. */
    private void requireRoom(Optional<Instant> fullSince, String key) {
        fullSince.ifPresent(sent -> {
            ZonedDateTime room = wholeMinute(sent.plus(settings.mailsWithin())).atZone(ZoneOffset.UTC);
            throw Refusals.field(
                    ErrorCode.RATE_LIMITED, Fault.of("email", key, within(), room.toLocalDate(), MINUTE.format(room)));
        });
    }

    private static Instant wholeMinute(Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES);
    }

    private Sentence within() {
        Duration time = settings.mailsWithin();
        return time.toMinutes() % 60 == 0
                ? Sentence.of("mandate.hours", Long.toString(time.toHours()))
                : Sentence.of("mandate.minutes", Long.toString(time.toMinutes()));
    }

    private Instant since(Instant now) {
        return now.minus(settings.mailsWithin());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
