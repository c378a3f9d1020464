package org.holdout.request.evidence;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** The bucket of sealed files; read when {@code holdout.evidence.vault} is {@code s3}. */
public interface S3Settings {

    /** The bucket's name; it must be there. */
    Optional<String> bucket();

    /** The region that requests are signed for, such as {@code eu-central-1}; servers of one's own often take any. */
    Optional<String> region();

    /** The server's address; absent: Amazon's of the region. */
    Optional<URI> endpoint();

    /** Whether the bucket stands in the path and not in the server's name, as most servers of one's own want it. */
    @WithDefault("false")
    boolean pathStyle();

    /** The id of the access key; absent, as the secret then too: what the machine or its environment grants. */
    Optional<String> accessKey();

    /** The secret of the access key. */
    Optional<String> secretKey();

    /** What the names of the files in the bucket begin with. */
    @WithDefault("evidence/")
    String prefix();

    /** The folder of this machine where files wait, sealed, until they are checked and travel to the bucket. */
    @WithDefault("${java.io.tmpdir}/holdout-spool")
    Path spool();

    /** How long connecting may take. */
    @WithDefault("PT3S")
    @DurationMin(millis = 1)
    Duration connectTimeout();

    /** How long the server may be silent. */
    @WithDefault("PT15S")
    @DurationMin(millis = 1)
    Duration readTimeout();

    /** How long one attempt may take as a whole. */
    @WithDefault("PT30S")
    @DurationMin(millis = 1)
    Duration attemptTimeout();

    /** How long all attempts may take together. */
    @WithDefault("PT45S")
    @DurationMin(millis = 1)
    Duration callTimeout();

    /** How many attempts there are. */
    @WithDefault("3")
    @Min(1)
    int attempts();
}
