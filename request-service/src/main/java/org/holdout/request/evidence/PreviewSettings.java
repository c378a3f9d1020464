package org.holdout.request.evidence;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How pictures are shown in place: as copies made anew each time. */
public interface PreviewSettings {

    /** The longer side of a copy for lists, in pixels. */
    @WithDefault("640")
    @Min(1)
    int side();

    /** The longer side of a copy to look at or to redact, in pixels. */
    @WithDefault("3000")
    @Min(1)
    int fullSide();

    /** The most pixels of a PNG or JPEG that is shown; larger ones can only be downloaded. */
    @WithDefault("40000000")
    @Min(1)
    long maxPixels();

    /** The most pixels of a WebP that is shown; it is held in memory whole, with four bytes a pixel. */
    @WithDefault("16000000")
    @Min(1)
    long maxWebpPixels();

    /** In how many passes a JPEG that is shown may come; each costs as much as a whole picture. */
    @WithDefault("100")
    @Min(1)
    int maxScans();

    /** How many copies are made at the same time, for each replica; each needs up to some 80 MiB. */
    @WithDefault("2")
    @Min(1)
    int atOnce();

    /** How long a copy may wait for its turn. */
    @WithDefault("PT20S")
    @DurationMin(millis = 1)
    Duration waitFor();
}
