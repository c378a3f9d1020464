package org.holdout.request.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the portal is, for links in what leaves this service. */
@ConfigMapping(prefix = "holdout.portal.public")
public interface PortalConfig {

    /** The portal's public address. */
    @WithDefault("http://localhost:8080")
    URI address();
}
