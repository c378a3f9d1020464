package org.holdout.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** What has nothing to do with the rest of a gateway, and is set otherwise than in most tests: each of these has a test of its own. */
public class Otherwise implements QuarkusTestProfile {

    /** Only a proxy elsewhere is trusted, and not whoever calls from this machine. */
    private static final String ANOTHER_MACHINE = "192.0.2.1";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "holdout.gateway.query.introspection", "false",
                "quarkus.smallrye-graphql.ui.enabled", "true",
                "quarkus.http.proxy.trusted-proxies", ANOTHER_MACHINE,
                "holdout.gateway.live.subscriptions-of-caller", "1");
    }
}
