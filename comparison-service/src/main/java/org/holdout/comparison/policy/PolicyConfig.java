package org.holdout.comparison.policy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the history of policies is read in and shown. */
@ConfigMapping(prefix = "holdout.policies")
public interface PolicyConfig {

    /** Archives (Open Terms Archive collections, as a clone or a git bundle) that are read in when the service starts. */
    Optional<List<Path>> archives();

    /** The folder below which operators may read archives in; none may be read in by call where it is absent. */
    Optional<Path> importFolder();

    /** The longest text of one version; a longer one is skipped and reported. */
    @WithDefault("4M")
    MemorySize maxText();

    /** How many commits of an archive are kept in one transaction at most. */
    @WithDefault("50")
    @Min(1)
    int batch();

    /** After how long a transaction ends that keeps commits, with what it holds by then; what is left goes into the next. */
    @WithDefault("10S")
    @DurationMin(millis = 1)
    @DurationMax(seconds = 30)
    Duration batchTime();

    /** How many problems of one import are reported; more are only counted. */
    @WithDefault("100")
    @Min(0)
    int maxProblems();

    /** How long an import may stand still before it is shown as failed; far longer than one batch takes. */
    @WithDefault("10M")
    @DurationMin(minutes = 1)
    Duration standstill();

    /** How long to wait before the failure of an import is written down again, while the database is away. */
    @WithDefault("1S")
    @DurationMin(millis = 1)
    Duration failurePause();

    /** How often it is tried to write such a failure down before it is left to {@link #standstill}. */
    @WithDefault("600")
    @Min(1)
    int failureTries();

    /** How old a version may be to be told to the other services when it is read in; what is older is history, no news. */
    @WithDefault("30D")
    @DurationMin
    Duration news();

    /** How many differences are worked out at once; more wait. */
    @WithDefault("2")
    @Min(1)
    int differencesAtOnce();

    /** How long a difference waits for its turn before the caller is asked to come again. */
    @WithDefault("5S")
    @DurationMin
    Duration differenceWait();

    /** How many versions one page holds when nothing is said. */
    @WithDefault("20")
    @Min(1)
    int pageSize();

    /** The most versions on one page. */
    @WithDefault("100")
    @Min(1)
    int maxPageSize();
}
