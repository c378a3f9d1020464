package org.holdout.request.bulk;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How many drafts may come at once, and how imports are worked through. */
@ConfigMapping(prefix = "holdout.bulk")
public interface BulkConfig {

    /** The most drafts of one call. */
    @WithDefault("500")
    @Min(1)
    int maxTogether();

    /** The largest file. {@code quarkus.http.limits.max-body-size} must be larger. */
    @WithDefault("20M")
    MemorySize maxFileSize();

    /** The most lines of one file. */
    @WithDefault("20000")
    @Min(1)
    int maxLines();

    /** The most characters of one line. */
    @WithDefault("20000")
    @Min(1)
    int maxLineCharacters();

    /** The most characters of a member's number or of a line's reference. */
    @WithDefault("100")
    @Min(1)
    int maxNumberCharacters();

    /** The most imports of one organisation that are received or worked through at a time. */
    @WithDefault("5")
    @Min(1)
    int maxOpen();

    /**
     * A file that comes in counts among {@code holdout.bulk.max-open} as long as a line of it came within this time; after that it takes
     * a place again only if one is free.
     */
    @WithDefault("1M")
    @DurationMin(seconds = 1)
    Duration quietAfter();

    /** How many lines are stored at a time while a file comes in. */
    @WithDefault("200")
    @Min(1)
    int storeBatch();

    /** How many lines have their outcome in one transaction; a killed service begins that many again at most. */
    @WithDefault("100")
    @Min(1)
    int workBatch();

    /** How long the one transaction may take that drafts all of an import that is all or nothing. */
    @WithDefault("10M")
    @DurationMin(seconds = 1)
    Duration allTimeout();

    /** How long every step of an import may fail, one after the other, until it ends and its lines are reported as faulty. */
    @WithDefault("1D")
    @DurationMin(seconds = 1)
    Duration giveUpAfter();

    /** How often is looked for imports that another replica left, or that a start finds unfinished. */
    @WithDefault("5S")
    @DurationMin(seconds = 1)
    Duration pollEvery();

    /** How often files that never came whole and old reports are removed, and keys that are no longer needed. */
    @WithDefault("10M")
    @DurationMin(seconds = 1)
    Duration sweepEvery();

    /** After how long a file that never came whole is removed; longer than any upload takes. */
    @WithDefault("1H")
    @DurationMin(seconds = 1)
    Duration abandonedAfter();

    /** How long a report is kept after its import was received. */
    @WithDefault("30D")
    @DurationMin(days = 1)
    Duration keepReport();

    /** How many are removed at a time. */
    @WithDefault("100")
    @Min(1)
    int sweepBatch();

    /** A page's size when none is asked for. */
    @WithDefault("50")
    @Min(1)
    int pageSize();

    /** The largest page. */
    @WithDefault("100")
    @Min(1)
    int maxPageSize();

    /** How many of all organisations' imports operators see, the newest. */
    @WithDefault("20")
    @Min(1)
    int overview();

    /** How many lines of a report are read at a time while it is written as a file. */
    @WithDefault("1000")
    @Min(1)
    int reportBatch();
}
