package org.holdout.request.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where evidence lies and how much of it there may be. */
@ConfigMapping(prefix = "holdout.evidence")
public interface EvidenceSettings {

    /** What keeps the sealed files. */
    enum VaultKind {
        FOLDER,
        S3
    }

    /** What keeps the sealed files: {@code folder} or {@code s3}. */
    @WithDefault("folder")
    VaultKind vault();

    /** The folder of the sealed files; needed when they are kept in one. */
    Optional<Path> folder();

    /** The bucket of the sealed files; needed when they are kept in one. */
    S3Settings s3();

    /** How pictures are shown in place. */
    PreviewSettings preview();

    /** The largest file that is taken. {@code quarkus.http.limits.max-body-size} must be larger. */
    @WithDefault("20M")
    MemorySize maxFileSize();

    /** How many pieces one request may have. */
    @WithDefault("50")
    @Min(1)
    int maxPiecesPerRequest();

    /** How many characters a long text of a description may have: prompt, output, note. */
    @WithDefault("50000")
    @Min(1)
    int maxTextLength();

    /** How many characters a short text of a description may have: product, model, account state, each string. */
    @WithDefault("200")
    @Min(1)
    int maxLineLength();

    /** How many strings about the person one description may list. */
    @WithDefault("20")
    @Min(1)
    int maxIdentifyingStrings();

    /** How old a file without a row must be before it is swept away; longer than any upload takes. */
    @WithDefault("PT1H")
    @DurationMin(minutes = 1)
    Duration orphanAge();

    /** How often files without a row are looked for. */
    @WithDefault("PT1H")
    @DurationMin(seconds = 1)
    Duration sweepEvery();

    /** How long after the start that begins. */
    @WithDefault("PT1M")
    @DurationMin
    Duration sweepDelay();

    /** How many files the sweep compares with the database at a time. */
    @WithDefault("500")
    @Min(1)
    int sweepBatch();

    /** The largest share of the files looked at, from 0 to 1, that a sweep removes; with more it removes none and warns. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double sweepShare();

    /** So few files without a row are removed whatever their share. */
    @WithDefault("10")
    @Min(0)
    int sweepFew();
}
