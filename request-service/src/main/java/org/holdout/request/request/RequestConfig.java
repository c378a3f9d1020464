package org.holdout.request.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Bounds of requests. */
@ConfigMapping(prefix = "holdout.request")
public interface RequestConfig {

    /** The most characters of a request's grounds. */
    @WithDefault("10000")
    @Min(1)
    int maxGroundsCharacters();

    /** The most characters of a note on a timeline entry. */
    @WithDefault("4000")
    @Min(1)
    int maxNoteCharacters();

    /** The most characters of an id that comes from another service, such as a guide's. */
    @WithDefault("200")
    @Min(1)
    int maxIdCharacters();

    /** The most requests of one person. */
    @WithDefault("5000")
    @Min(1)
    int maxPerPerson();

    /** The most requests that are started together. */
    @WithDefault("10")
    @Min(1)
    int maxLinked();

    /** The most entries of one timeline, corrections too. */
    @WithDefault("500")
    @Min(1)
    int maxEntries();

    /** The most pieces of evidence that one entry names. */
    @WithDefault("50")
    @Min(1)
    int maxEvidencePerEntry();

    /** How many years back something may have happened. */
    @WithDefault("10")
    @Min(1)
    int maxYearsBack();

    /** How many years ahead the day may lie until which a company takes more time. */
    @WithDefault("10")
    @Min(1)
    int maxYearsAhead();

    /** A page's size when none is asked for. */
    @WithDefault("20")
    @Min(1)
    int pageSize();

    /** The largest page. */
    @WithDefault("100")
    @Min(1)
    int maxPageSize();

    /** How often is looked for requests whose law or holiday calendar changed; the first time is at the start. */
    @WithDefault("6H")
    @DurationMin(seconds = 1)
    Duration rulesCheckEvery();

    /** How many requests that look takes up at a time. */
    @WithDefault("200")
    @Min(1)
    int rulesBatch();

    /** How many days after the answer the person is asked to run the same test once more. */
    @WithDefault("30")
    @Min(1)
    int retestDays();

    /** With how many organisations one request can be shared. */
    @WithDefault("20")
    @Min(0)
    int maxShares();

    /** How often a new reference is drawn when the drawn one is taken. */
    @WithDefault("8")
    @Min(1)
    int referenceTries();
}
