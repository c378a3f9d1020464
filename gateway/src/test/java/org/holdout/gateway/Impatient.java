package org.holdout.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Patience that a test can wait for: for a head, for a body, and for a socket that answers no ping. */
public class Impatient implements QuarkusTestProfile {

    /** Pings come every ten seconds, and answers have some seconds until the second look. */
    private static final String SILENCE = "14s";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "holdout.gateway.connection.head-within", "1s",
                "holdout.gateway.query.body-within", "1s",
                "holdout.gateway.socket.alive-within", SILENCE);
    }
}
