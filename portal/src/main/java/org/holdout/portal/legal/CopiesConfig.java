package org.holdout.portal.legal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long copies (backups) are kept, as the privacy notice says it. It must be what whoever runs this really does. */
@ConfigMapping(prefix = "holdout.portal.copies")
public interface CopiesConfig {
    /** How many days copies of the databases, the files and the sign-in are kept: {@code night.sh}'s second word. */
    @WithDefault("60")
    @Min(1)
    @Max(3650)
    int days();

    /** How many days copies of the persons' keys are kept. An erasure is final after that, so never more than 30. */
    @WithDefault("30")
    @Min(1)
    @Max(30)
    int keysDays();
}
