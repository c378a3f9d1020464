package org.holdout.request.request;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdout.request.law.Channel;
import org.holdout.request.law.Place;
import org.holdout.request.law.RightKind;
import org.holdout.request.mandate.ActiveMandate;

/**
 * One person's request to one controller. What it asks for may change while it is a draft; where it stands is the fold of its
 * timeline, written here so that it can be searched. Every change raises its version by one.
 */
@Entity
@Table(name = "opt_out_request")
public class OptOutRequest {

    @Id
    private UUID id;

    private UUID owner;
    private String organisation;
    private UUID mandate;
    private boolean shared;
    private String reference;
    private String vendor;
    private String guide;
    private String country;
    private String residenceState;
    private String law;

    @Column(name = "rights")
    @Convert(converter = RightKinds.class)
    private List<RightKind> rights;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Embedded
    private SealedTexts texts;

    private String letterLanguage;
    private UUID linkedBy;
    private UUID batch;
    private Integer batchPosition;
    private String controllerName;
    private String controllerCountry;

    @Embedded
    private PinnedRules pinned;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private LocalDate sentOn;

    @Embedded
    private Fold fold = new Fold();

    @Embedded
    private Upkeep upkeep;

    @Convert(converter = DeliveryColumn.class)
    private Delivery delivery;

    private UUID waitingReply;
    private int version;
    private Instant createdAt;

    /** For Hibernate. */
    protected OptOutRequest() {}

    /** A new draft of version 1. */
    OptOutRequest(UUID id, UUID owner, String reference, String vendor, String guide, Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.reference = reference;
        this.vendor = vendor;
        this.guide = guide;
        state = RequestState.DRAFT;
        version = 1;
        this.createdAt = createdAt;
    }

    /** The guide that is followed; null: none. */
    void follow(String another) {
        guide = another;
    }

    /** What a draft asks for, and in which language; {@code law} and {@code language} may be null. Rules of a sending that was taken back go. */
    void ask(Asked asked, SealedTexts written, String language) {
        country = asked.place().country();
        residenceState = asked.place().state();
        law = asked.law();
        rights = asked.rights();
        channel = asked.channel();
        controllerName = asked.controllerName();
        controllerCountry = asked.controllerCountry();
        texts = written;
        letterLanguage = language;
        pinned = null;
    }

    /** What is asked for, of whom, and by somebody who lives where. */
    record Asked(
            Place place,
            String law,
            List<RightKind> rights,
            Channel channel,
            String controllerName,
            String controllerCountry) {}

    /**
     * Keeps the rules that are in force on sending, so that a later change of the content moves no date by itself; null for none, where
     * no law sets any.
     */
    void pin(PinnedRules rules) {
        pinned = rules;
    }

    /** Writes down where it stands. Only the lifecycle makes a {@link Standing}. */
    void stand(Standing standing) {
        state = standing.state();
        sentOn = standing.sentOn();
        fold.write(standing);
        watch().lookNow();
    }

    /** What became of its letter; null: nothing is being delivered. */
    void deliver(Delivery changed) {
        delivery = changed;
        watch().lookNow();
    }

    /** The mail that its owner is asked about; null: none. */
    void waitFor(UUID message) {
        waitingReply = message;
        watch().lookNow();
    }

    /** It is made under a mandate; whether that holds is for others to say. */
    void under(ActiveMandate given) {
        mandate = given.id();
        organisation = given.organisation().toString();
        if (given.until() != null) {
            watch().lookNow();
        }
    }

    /** Whether any organisation may see it that has no mandate for it. */
    void share(boolean withAny) {
        shared = withAny;
    }

    void raiseVersion() {
        version++;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The random id of the person whose request it is. */
    public UUID owner() {
        return owner;
    }

    /** The organisation under whose mandate it is made; null when the person acts alone. */
    public String organisation() {
        return organisation;
    }

    /** The mandate under which it is made; null when the person acts alone. */
    public UUID mandate() {
        return mandate;
    }

    /** Whether its owner shares it with any organisation. */
    boolean shared() {
        return shared;
    }

    /** Its name on the telephone. */
    public String reference() {
        return reference;
    }

    /** The vendor's id. */
    public String vendor() {
        return vendor;
    }

    /** The guide from which it was started; may be null. */
    public String guide() {
        return guide;
    }

    /** Where the person lives. */
    public Place place() {
        return new Place(country, residenceState);
    }

    /** The law it rests on; null for none. */
    public String law() {
        return law;
    }

    /** What is asked for. */
    public List<RightKind> rights() {
        return rights;
    }

    /** How it is sent. */
    public Channel channel() {
        return channel;
    }

    SealedTexts sealed() {
        return texts == null ? new SealedTexts() : texts;
    }

    /** The language that the person chose for the letter; null: the recipient's. */
    public String letterLanguage() {
        return letterLanguage;
    }

    /** The same in requests that were started together; null when it was started alone. */
    UUID linkedBy() {
        return linkedBy;
    }

    void link(UUID together) {
        linkedBy = together;
    }

    /** Drafted with others in one call or file, at this place of it. */
    void joins(UUID together, int position) {
        batch = together;
        batchPosition = position;
    }

    /** The same in drafts of one call or file; null when it was started alone. */
    UUID batch() {
        return batch;
    }

    /** Its place in the call, or its line in the file; null when it was started alone. */
    Integer batchPosition() {
        return batchPosition;
    }

    String controllerName() {
        return controllerName;
    }

    String controllerCountry() {
        return controllerCountry;
    }

    /** The rules it is counted by; {@link PinnedRules#NONE} in a draft, and without a law. */
    PinnedRules pinned() {
        return pinned == null ? PinnedRules.NONE : pinned;
    }

    /** Where it stands. */
    public RequestState state() {
        return state;
    }

    /** What the company says. */
    public ClaimedOutcome claimedOutcome() {
        return fold.claimedOutcome();
    }

    /** What else its timeline says. */
    Fold fold() {
        return fold;
    }

    /** The day it was sent; null for a draft. */
    public LocalDate sentOn() {
        return sentOn;
    }

    /** What Holdout itself watches of it, to be read: Hibernate has none where all of it is null, and reading makes none. */
    Upkeep upkeep() {
        return upkeep == null ? new Upkeep() : upkeep;
    }

    /** The same, to be changed. */
    Upkeep watch() {
        upkeep = upkeep();
        return upkeep;
    }

    /** What became of the e-mail that carries it; null when none does. */
    public Delivery delivery() {
        return delivery;
    }

    /** Whether its letter may be on its way, so that nothing about it can change. */
    boolean delivering() {
        return state == RequestState.DRAFT && delivery != null && delivery.pending();
    }

    UUID waitingReply() {
        return waitingReply;
    }

    /** How often it was changed, from 1. */
    public int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }
}
