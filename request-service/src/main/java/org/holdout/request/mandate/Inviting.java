package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.link.PortalLinks;
import org.holdout.request.mail.MailAddress;
import org.holdout.request.mail.MailDraft;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.privacy.Persons;
import org.holdout.request.profile.ProfileView;
import org.holdout.request.profile.Profiles;
import org.holdout.request.words.Words;

/** An organisation's side of mandates: it invites, and it may give a mandate up. */
@ApplicationScoped
@Transactional
class Inviting {

    private final MandateRows rows;
    private final MandateSeals seals;
    private final LimitRules limits;
    private final Mandates mandates;
    private final Endings endings;
    private final Organisations organisations;
    private final Persons persons;
    private final Profiles profiles;
    private final InvitationMails counted;
    private final MailQueue mail;
    private final PortalLinks links;
    private final MemberNumbers numbers;
    private final Idempotency idempotency;
    private final MandateSettings settings;
    private final Clock clock;

    Inviting(
            MandateRows rows,
            MandateSeals seals,
            LimitRules limits,
            Mandates mandates,
            Endings endings,
            Organisations organisations,
            Persons persons,
            Profiles profiles,
            InvitationMails counted,
            MailQueue mail,
            PortalLinks links,
            MemberNumbers numbers,
            Idempotency idempotency,
            MandateSettings settings,
            Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.limits = limits;
        this.mandates = mandates;
        this.endings = endings;
        this.organisations = organisations;
        this.persons = persons;
        this.profiles = profiles;
        this.counted = counted;
        this.mail = mail;
        this.links = links;
        this.numbers = numbers;
        this.idempotency = idempotency;
        this.settings = settings;
        this.clock = clock;
    }

    /** Invites a member; the id of the mandate that they may give. What is wrong is INVALID_INPUT with its field, RATE_LIMITED when the address or the organisation has no room for a mail. */
    UUID invite(UUID organisation, InviteInput in, String key, Words words) {
        return idempotency.once(
                organisations.keyOwner(organisation), key, "invite " + in, () -> begin(organisation, in, words));
    }

    /** Gives a mandate or an invitation up. NOT_FOUND for one of another organisation. */
    UUID end(UUID organisation, UUID id, String key) {
        return idempotency.once(organisations.keyOwner(organisation), key, "end mandate " + id, () -> {
            endings.end(
                    rows.forChange(id)
                            .filter(m -> m.organisation().equals(organisation))
                            .orElseThrow(Endings::noMandate),
                    EndedBy.ORGANISATION);
            return id;
        });
    }

    private UUID begin(UUID organisation, InviteInput in, Words words) {
        String number = number(in.number(), words);
        String email = email(in.email(), words);
        Limits proposed = limits.check(in.vendors(), in.rights(), in.validUntil(), mandates.today(), words);
        byte[] numberMac = numbers.mac(organisation, number);
        rows.openForChange(organisation, numberMac).ifPresent(before -> makeRoom(before, words));
        if (rows.count("organisation = ?1 and endedAt is null", organisation) >= settings.maxPerOrganisation()) {
            throw words.refusal(
                    ErrorCode.LIMIT_EXCEEDED, "mandate.refused.mostOfOrganisation", settings.maxPerOrganisation());
        }
        if (email != null) {
            counted.requireRoom(organisation, email);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = UUID.randomUUID();
        UUID owner = persons.ownerOf("member|" + id);
        profiles.save(owner, null, profile(in, email, words));
        Member member = new Member(number, blank(in.name()) ? null : in.name().strip(), email, InvitationCode.draw());
        Mandate mandate = new Mandate(id, organisation, owner, numberMac, now);
        mandate.limit(proposed);
        mandate.tell(seals.member(owner, id, member));
        mandate.invite(InvitationCode.hash(member.invitation()), now.plus(settings.invitationLifetime()));
        rows.persist(mandate);
        if (email != null) {
            mail.enqueue(invitation(owner, member, organisations.name(organisation), words));
            counted.invitation(organisation, email);
        }
        return id;
    }

    /** A member has one mandate at a time: one whose last day is over gives way to the next. */
    private void makeRoom(Mandate before, Words words) {
        if (before.state(mandates.today()) != MandateState.EXPIRED) {
            throw words.invalid("number", "mandate.refused.second");
        }
        endings.end(before, EndedBy.ORGANISATION);
        rows.flush();
    }

    private MailDraft invitation(UUID owner, Member member, String organisation, Words words) {
        return new MailDraft(
                owner,
                null,
                null,
                member.email(),
                words.say("mandate.invitation.subject", organisation),
                words.say(
                        "mandate.invitation.text",
                        organisation,
                        links.invitation(member.invitation()).toString(),
                        member.invitation(),
                        settings.invitationLifetime().toDays()),
                List.of());
    }

    private String number(String number, Words words) {
        if (blank(number) || number.length() > settings.maxNumberCharacters()) {
            throw words.invalid("number", "mandate.refused.number", settings.maxNumberCharacters());
        }
        return number.strip();
    }

    private static String email(String email, Words words) {
        if (blank(email)) {
            return null;
        }
        if (!MailAddress.fits(email.strip())) {
            throw words.invalid("email", "contact.refused.address");
        }
        return email.strip();
    }

    private static ProfileView profile(InviteInput in, String email, Words words) {
        return new ProfileView(
                in.name(),
                email,
                in.postalAddress(),
                in.accountNames(),
                null,
                null,
                null,
                words.locale().getLanguage(),
                null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
