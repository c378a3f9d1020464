package org.holdout.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Few places for bodies, as many sockets as a test can open, and patience enough to look at them. */
public class Crowded implements QuarkusTestProfile {

    public static final int BODIES = 12;
    public static final int BODIES_OF_ADDRESS = 2;
    public static final int SOCKETS = 1000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "holdout.gateway.query.body-within",
                "30s",
                "holdout.gateway.query.max-bodies",
                Integer.toString(BODIES),
                "holdout.gateway.query.max-bodies-of-address",
                Integer.toString(BODIES_OF_ADDRESS),
                "holdout.gateway.socket.max",
                Integer.toString(SOCKETS),
                "holdout.gateway.socket.alive-within",
                "180s",
                "holdout.gateway.socket.init-within",
                "30s");
    }
}
