package org.holdout.request.mandate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How mandates are given. */
@ConfigMapping(prefix = "holdout.mandate")
public interface MandateSettings {

    /** How long an invitation can be taken up. */
    @WithDefault("30D")
    @DurationMin(hours = 1)
    Duration invitationLifetime();

    /** How often those that were not taken up are forgotten, with what was said about the member. */
    @WithDefault("6H")
    @DurationMin(seconds = 1)
    Duration sweepEvery();

    /** How many of them are forgotten at a time. */
    @WithDefault("100")
    @Min(1)
    int sweepBatch();

    /** How many invitations one address may be sent within {@link #mailsWithin}, by whichever organisations. */
    @WithDefault("3")
    @Min(1)
    int invitationsPerAddress();

    /** How many mails the invitations of one organisation may send within {@link #mailsWithin}, codes to typed addresses among them. */
    @WithDefault("2000")
    @Min(1)
    int mailsPerOrganisation();

    /** The time that {@link #invitationsPerAddress} and {@link #mailsPerOrganisation} are about; what was sent before is forgotten. */
    @WithDefault("1D")
    @DurationMin(minutes = 1)
    Duration mailsWithin();

    /** How often it is forgotten that mails were sent. */
    @WithDefault("1H")
    @DurationMin(seconds = 1)
    Duration purgeEvery();

    /** How long the one-time code of a signature can be used. */
    @WithDefault("10M")
    @DurationMin(minutes = 1)
    @DurationMax(days = 1)
    Duration codeLifetime();

    /** How often one may be typed; a code that was missed so often is worth nothing. */
    @WithDefault("5")
    @Min(1)
    @Max(20)
    int tries();

    /** How many mandates are on a page when nobody says. */
    @WithDefault("20")
    @Min(1)
    int pageSize();

    /** How many can be asked for at once. */
    @WithDefault("100")
    @Min(1)
    int maxPageSize();

    /** How many mandates and invitations that have not ended an organisation can have. */
    @WithDefault("100000")
    @Min(1)
    int maxPerOrganisation();

    /** How many mandates one person can have, ended ones too. */
    @WithDefault("100")
    @Min(1)
    int maxPerPerson();

    /**
     * How long after the end of a mandate that was given without an account its member is kept, when no request of theirs is left.
     * Whoever has an account decides that by themselves.
     */
    @WithDefault("90D")
    @DurationMin(days = 1)
    Duration keepEnded();

    /** How long a member's number can be, in characters. */
    @WithDefault("100")
    @Min(1)
    int maxNumberCharacters();

    /** To how many vendors a mandate can be limited. */
    @WithDefault("100")
    @Min(1)
    int maxVendors();
}
