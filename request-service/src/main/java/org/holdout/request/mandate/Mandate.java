package org.holdout.request.mandate;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.request.law.RightKind;

/** What a member lets an organisation do, from the invitation on. Whether it holds is compared with the clock, never stored. */
@Entity
@Table(name = "mandate")
class Mandate {

    @Id
    private UUID id;

    private UUID organisation;
    private UUID owner;
    private boolean hasAccount;
    private byte[] member;
    /** By this and the next hash queries find it. */
    @SuppressWarnings("UnusedVariable")
    private byte[] numberMac;

    @Convert(converter = Codes.class)
    private Set<String> vendors;

    @Convert(converter = Codes.class)
    private Set<String> rights;

    private LocalDate validUntil;

    @SuppressWarnings("UnusedVariable")
    private byte[] invitationMac;

    private Instant invitedAt;
    private Instant invitationUntil;
    private byte[] address;
    /** By this hash of the proved address queries find whoever has no account. */
    @SuppressWarnings("UnusedVariable")
    private byte[] addressMac;

    private byte[] codeMac;
    private Instant codeUntil;
    private int tries;
    private String textVersion;
    private byte[] signedText;
    private Instant givenAt;
    private Instant endedAt;
    private String endedBy;
    private int version;

    /** For Hibernate. */
    protected Mandate() {}

    Mandate(UUID id, UUID organisation, UUID owner, byte[] numberMac, Instant invitedAt) {
        this.id = id;
        this.organisation = organisation;
        this.owner = owner;
        this.numberMac = numberMac;
        this.invitedAt = invitedAt;
        version = 1;
    }

    /** Who may do it, and for what; sets empty and {@code until} null for no limit. */
    void limit(Limits limits) {
        vendors = limits.vendors();
        rights = limits.rights().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
        validUntil = limits.until();
    }

    void tell(byte[] sealedMember) {
        member = sealedMember;
    }

    void invite(byte[] mac, Instant until) {
        invitationMac = mac;
        invitationUntil = until;
    }

    /** A code was sent to this address; the one before is worth nothing from then on. */
    void open(byte[] sealedAddress, byte[] mac, Instant until) {
        address = sealedAddress;
        codeMac = mac;
        codeUntil = until;
        tries = 0;
    }

    /** Counts one try, before anybody knows whether it is right; false when there is no code that can be tried. */
    boolean take(int mostTries, Instant now) {
        if (codeMac == null || tries >= mostTries || !codeUntil.isAfter(now)) {
            return false;
        }
        tries++;
        return true;
    }

    /** The member gave it: what they read, sealed. */
    void give(String textVersion, byte[] sealedText, Instant now) {
        this.textVersion = textVersion;
        signedText = sealedText;
        givenAt = now;
        codeMac = null;
        version++;
    }

    /** It belongs to somebody else; {@code sealed} are its texts under their key. */
    void belongTo(UUID person, byte[] sealedMember, byte[] sealedAddress, byte[] sealedText) {
        owner = person;
        member = sealedMember;
        address = sealedAddress;
        signedText = sealedText;
    }

    /** Whoever gives it has no account, and proved the address of this hash. */
    void proved(byte[] mac) {
        addressMac = mac;
    }

    void hasAccount() {
        hasAccount = true;
        addressMac = null;
        codeMac = null;
    }

    void end(EndedBy by, Instant now) {
        endedAt = now;
        endedBy = by.name();
        codeMac = null;
        version++;
    }

    /** Where it stands. */
    MandateState state(LocalDate today) {
        if (endedAt != null) {
            return MandateState.ENDED;
        }
        if (givenAt == null) {
            return MandateState.INVITED;
        }
        return validUntil != null && validUntil.isBefore(today) ? MandateState.EXPIRED : MandateState.ACTIVE;
    }

    ActiveMandate active() {
        return new ActiveMandate(id, organisation, owner, vendors, limits().rights(), validUntil);
    }

    Limits limits() {
        return new Limits(
                vendors, rights.stream().map(RightKind::valueOf).collect(Collectors.toUnmodifiableSet()), validUntil);
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    UUID owner() {
        return owner;
    }

    byte[] numberMac() {
        return numberMac;
    }

    boolean ofAccount() {
        return hasAccount;
    }

    byte[] member() {
        return member;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Instant invitationUntil() {
        return invitationUntil;
    }

    byte[] address() {
        return address;
    }

    byte[] codeMac() {
        return codeMac;
    }

    int tries() {
        return tries;
    }

    String textVersion() {
        return textVersion;
    }

    byte[] signedText() {
        return signedText;
    }

    Instant givenAt() {
        return givenAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    EndedBy endedBy() {
        return endedBy == null ? null : EndedBy.valueOf(endedBy);
    }

    int version() {
        return version;
    }
}
