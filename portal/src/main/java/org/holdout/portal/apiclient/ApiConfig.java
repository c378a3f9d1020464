package org.holdout.portal.apiclient;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where organisations' own systems find the API: what the guide for them shows. */
@ConfigMapping(prefix = "holdout.portal.api")
interface ApiConfig {
    /** The gateway's address as the world sees it, without a path. */
    @WithDefault("${holdout.gateway.url:http://127.0.0.1:8081}")
    URI address();

    /** Where tokens are asked for, as the world sees it. */
    @WithDefault("${quarkus.oidc.token.issuer}/protocol/openid-connect/token")
    URI tokens();
}
