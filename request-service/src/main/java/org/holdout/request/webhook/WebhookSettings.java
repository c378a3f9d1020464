package org.holdout.request.webhook;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How organisations are told of changes. */
@ConfigMapping(prefix = "holdout.webhooks")
public interface WebhookSettings {

    /** How many endpoints an organisation can have. */
    @WithDefault("10")
    @Min(1)
    int maxEndpoints();

    /** How long an address can be, in characters. */
    @WithDefault("2000")
    @Min(1)
    int maxAddressCharacters();

    /** How long a description can be, in characters. */
    @WithDefault("200")
    @Min(1)
    int maxDescriptionCharacters();

    /** How many deliveries are on a page when nobody says. */
    @WithDefault("20")
    @Min(1)
    int pageSize();

    /** How many can be asked for at once. */
    @WithDefault("100")
    @Min(1)
    int maxPageSize();

    /** For how long after a new secret the one before signs too; further ones made meanwhile neither end nor lengthen that. */
    @WithDefault("24H")
    @DurationMin
    Duration secretOverlap();

    /** How many deliveries to one endpoint are under way at once, or one while it fails; several replicas may exceed it for a moment. */
    @WithDefault("4")
    @Min(1)
    int perEndpoint();

    /** How many are under way at once in this process. */
    @WithDefault("16")
    @Min(1)
    int concurrency();

    /**
     * How many to all endpoints of one organisation. One with fewer under way goes first: it waits for the end of one call, unless as many
     * others as {@code holdout.webhooks.concurrency} hang. Several replicas may exceed it for a moment.
     */
    @WithDefault("8")
    @Min(1)
    int perOrganisation();

    /** How long a call may take, from looking up the host to the end of the answer. */
    @WithDefault("15s")
    @DurationMin(millis = 1)
    Duration answerTimeout();

    /** How much of an answer is kept; at most 4 KiB. */
    @WithDefault("4K")
    MemorySize maxAnswer();

    /** How long a delivery that is being sent belongs to who sends it. Longer than {@code holdout.webhooks.answer-timeout}. */
    @WithDefault("1M")
    @DurationMin(seconds = 1)
    Duration lease();

    /** How often it looks for deliveries that no commit in this process told it of. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration poll();

    /** The wait after the first failure. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration firstWait();

    /** By how much the wait grows with each further failure. */
    @WithDefault("4")
    @Min(1)
    int waitFactor();

    /** The longest wait between two tries. */
    @WithDefault("8H")
    @DurationMin(millis = 1)
    Duration longestWait();

    /** How long a delivery is tried after it was queued or sent again; one that waited longer for those before it is tried once. */
    @WithDefault("3D")
    @DurationMin(minutes = 1)
    Duration giveUpAfter();

    /** An endpoint to which no try went well for so long is switched off. */
    @WithDefault("3D")
    @DurationMin(minutes = 1)
    Duration switchOffAfter();

    /**
     * Failures are counted anew when the last one is longer ago than this. Longer than {@code holdout.webhooks.longest-wait} and the fifth
     * that chance adds to it.
     */
    @WithDefault("12H")
    @DurationMin(seconds = 1)
    Duration failuresForgottenAfter();

    /** How long deliveries can be seen and delivered again; older ones are forgotten, also those that still wait. */
    @WithDefault("7D")
    @DurationMin(hours = 1)
    Duration keep();

    /** How often older ones are forgotten. */
    @WithDefault("1H")
    @DurationMin(seconds = 1)
    Duration purgeEvery();

    /** How many are forgotten in one transaction. */
    @WithDefault("1000")
    @Min(1)
    int purgeBatch();

    /** How often it is measured what waits. */
    @WithDefault("15s")
    @DurationMin(seconds = 1)
    Duration measureEvery();

    /** Whoever looked at an organisation's webhooks within this time is told when one is switched off that a client set up. */
    @WithDefault("90D")
    @DurationMin(days = 1)
    Duration tellReadersOf();

    /** How many of those who look at webhooks are told at most: who looked last. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int mostReadersTold();

    /** How often it is looked for what waits for endpoints that were switched off or on, to be laid aside or taken up. */
    @WithDefault("15s")
    @DurationMin(seconds = 1)
    Duration parkEvery();

    /** How many messages are laid aside or taken up in one transaction. */
    @WithDefault("1000")
    @Min(1)
    int parkBatch();

    /** How many deliveries of one organisation are under way at most: one place stays free for others where it can. */
    default int mostOfOne() {
        return Math.max(1, Math.min(perOrganisation(), concurrency() - 1));
    }

    /** The waits, together. */
    default Tries tries() {
        return new Tries(firstWait(), waitFactor(), longestWait(), giveUpAfter());
    }
}
