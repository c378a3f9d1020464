package org.holdout.portal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private static final URI ISSUER = URI.create("https://id.example.org/realms/holdout");

    @Test
    void inProductionBrowsersKeepToTls() {
        assertEquals(
                "max-age=31536000",
                new SecurityHeaders(ISSUER, "production").all().get("Strict-Transport-Security"));
    }

    @Test
    void aLocalRunLeavesOthersOfItsMachineReachableWithoutTls() {
        assertFalse(new SecurityHeaders(ISSUER, "local").all().containsKey("Strict-Transport-Security"));
    }
}
