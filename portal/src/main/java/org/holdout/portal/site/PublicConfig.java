package org.holdout.portal.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** How the world sees the portal. */
@ConfigMapping(prefix = "holdout.portal.public")
public interface PublicConfig {
    /** The portal's address without a path, for what leaves it: feeds, and what people copy or print. */
    @WithDefault("http://localhost:8080")
    URI address();
}
