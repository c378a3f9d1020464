package org.holdout.request.mandate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.privacy.Persons;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/**
 * A member's side of an invitation, signed in or not: whoever has the link reads what it is about, proves an e-mail address by a
 * one-time code, gives the mandate, may end it, and may bring it into an account later.
 */
@ApplicationScoped
public class Signing {

    private final MandateRows rows;
    private final MandateSeals seals;
    private final MandateViews views;
    private final MandateTexts texts;
    private final LimitRules limits;
    private final Mandates mandates;
    private final Endings endings;
    private final SigningCodes codes;
    private final Belonging belonging;
    private final OwnerLocks locks;
    private final Organisations organisations;
    private final Persons persons;
    private final Event<OwnerLeaves> leaves;
    private final Clock clock;

    Signing(
            MandateRows rows,
            MandateSeals seals,
            MandateViews views,
            MandateTexts texts,
            LimitRules limits,
            Mandates mandates,
            Endings endings,
            SigningCodes codes,
            Belonging belonging,
            OwnerLocks locks,
            Organisations organisations,
            Persons persons,
            Event<OwnerLeaves> leaves,
            Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.views = views;
        this.texts = texts;
        this.limits = limits;
        this.mandates = mandates;
        this.endings = endings;
        this.codes = codes;
        this.belonging = belonging;
        this.locks = locks;
        this.organisations = organisations;
        this.persons = persons;
        this.leaves = leaves;
        this.clock = clock;
    }

    /** What the invitation is about; NOT_FOUND for a code that belongs to none, or to one that nobody took up in time. */
    InvitationView look(String invitation, Words words) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Mandate m = rows.invitation(InvitationCode.hash(invitation))
                    .filter(this::stands)
                    .orElseThrow(Signing::noInvitation);
            return new InvitationView(
                    views.of(List.of(m), mandates.today(), false, words).getFirst(),
                    open(m),
                    SigningCodes.hidden(seals.member(m).email()),
                    m.ofAccount());
        });
    }

    /** Sends the one-time code: to the address that the organisation named or that was proved before, else to the one typed. */
    void sendCode(String invitation, String typed, Words words) {
        QuarkusTransaction.requiringNew().run(() -> codes.send(found(invitation), typed, words));
    }

    /** The member gives it: {@code account} null for one who is not signed in. */
    void give(String invitation, GiveInput in, Optional<UUID> account, Words words) {
        SigningCodes.Tried tried = codes.take(invitation, words);
        QuarkusTransaction.requiringNew().run(() -> {
            List<UUID> guests = account.isPresent() ? List.of() : belonging.lockGuests(tried.owner(), tried.address());
            account.ifPresent(person -> requireStay(locks.take(tried.owner(), person), tried.owner(), words));
            Mandate m = found(invitation);
            if (!open(m)) {
                throw words.refusal(ErrorCode.ILLEGAL_ACTION, "mandate.refused.over");
            }
            codes.check(m, in.code(), tried, words);
            m.limit(limits.check(in.vendors(), in.rights(), in.validUntil(), mandates.today(), words));
            account.ifPresentOrElse(
                    person -> belonging.ofAccount(m, person, tried.address(), words),
                    () -> belonging.ofGuest(m, guests, in.name(), tried.address()));
            m.give(
                    MandateTexts.CURRENT,
                    seals.text(m.owner(), m.id(), texts.text(organisations.name(m.organisation()), m.limits(), words)),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            endings.given(m);
        });
    }

    /** Ends it by the link alone, for one who does not sign in. */
    void end(String invitation) {
        QuarkusTransaction.requiringNew().run(() -> endings.end(found(invitation), EndedBy.MEMBER));
    }

    /** Brings what was signed without an account into that of whoever signed in and proves the same address. */
    void join(String invitation, String code, UUID account, String issuerAndSubject, Words words) {
        SigningCodes.Tried tried = codes.take(invitation, words);
        QuarkusTransaction.requiringNew().run(() -> {
            Set<UUID> leaving = locks.take(tried.owner(), account);
            List<Mandate> all = rows.ofOwnerForChange(tried.owner());
            Mandate m = found(invitation);
            if (m.ofAccount() || m.givenAt() == null) {
                throw words.refusal(ErrorCode.ILLEGAL_ACTION, "mandate.refused.notGuest");
            }
            requireStay(leaving, m.owner(), words);
            codes.check(m, code, tried, words);
            if (account.equals(m.owner())) {
                all.forEach(Mandate::hasAccount);
                return;
            }
            if (belonging.movable(m.owner(), account)) {
                belonging.into(account, m.owner(), all, words);
                return;
            }
            if (rows.count("owner", account) > 0) {
                throw words.refusal(ErrorCode.ILLEGAL_ACTION, "mandate.refused.otherAccount");
            }
            all.forEach(Mandate::hasAccount);
            rows.flush();
            // Committed before the keys change, which this transaction cannot take back: whom nobody signs in as any
            // more is erased.
            QuarkusTransaction.requiringNew().run(() -> leaves.fire(new OwnerLeaves(account)));
            persons.hand(m.owner(), account, issuerAndSubject);
        });
    }

    /**
     * Whose mandate it is, after they proved their address again: for a member without an account, who is to be erased.
     *
     * @param then what is done with the owner in the same transaction, while nobody else can make anything theirs or take it from them
     * @throws ProblemException NOT_FOUND for no invitation, INVALID_INPUT for another code than was sent, ILLEGAL_ACTION for one who has an
     *     account, or who signed nothing yet
     */
    public UUID prove(String invitation, String code, Words words, Consumer<UUID> then) {
        SigningCodes.Tried tried = codes.take(invitation, words);
        return QuarkusTransaction.requiringNew().call(() -> {
            locks.take(tried.owner());
            Mandate m = found(invitation);
            if (m.ofAccount() || m.givenAt() == null) {
                throw words.refusal(ErrorCode.ILLEGAL_ACTION, "mandate.refused.nothingSigned");
            }
            codes.check(m, code, tried, words);
            then.accept(m.owner());
            return m.owner();
        });
    }

    /** Nothing becomes anybody's who is to be erased: {@code leaving} are those of a guest and an account who are. */
    private static void requireStay(Set<UUID> leaving, UUID guest, Words words) {
        if (leaving.contains(guest)) {
            throw noInvitation();
        }
        if (!leaving.isEmpty()) {
            throw words.refusal(ErrorCode.ILLEGAL_ACTION, "mandate.refused.leaving");
        }
    }

    private Mandate found(String invitation) {
        return rows.invitationForChange(InvitationCode.hash(invitation))
                .filter(this::stands)
                .orElseThrow(Signing::noInvitation);
    }

    private boolean stands(Mandate m) {
        return m.givenAt() != null
                || (m.endedAt() == null && m.invitationUntil().isAfter(clock.instant()));
    }

    private static boolean open(Mandate m) {
        return m.givenAt() == null && m.endedAt() == null;
    }

    static ProblemException noInvitation() {
        return Refusals.notFound("mandate.refused.noInvitation");
    }
}
