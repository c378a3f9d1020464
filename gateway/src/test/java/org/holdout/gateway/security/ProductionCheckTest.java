package org.holdout.gateway.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionCheckTest {

    private static final String ISSUER = "https://id.example.org/realms/holdout";

    @Test
    void productionRefusesAnIssuerWithoutTlsAndNamesTheProperty() {
        SmallRyeConfig config = config(Map.of("quarkus.oidc.token.issuer", "http://localhost:8082/realms/holdout"));

        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> ProductionCheck.check(config));

        assertTrue(refusal.getMessage().contains("quarkus.oidc.token.issuer"));
    }

    @Test
    void productionAcceptsAnIssuerWithTls() {
        assertDoesNotThrow(() -> ProductionCheck.check(config(
                Map.of("quarkus.oidc.token.issuer", ISSUER, "quarkus.http.proxy.trusted-proxies", "192.0.2.1"))));
    }

    @Test
    void productionRefusesToBelieveEveryCallerAboutTheirAddress() {
        SmallRyeConfig config = config(Map.of("quarkus.oidc.token.issuer", ISSUER));

        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> ProductionCheck.check(config));

        assertTrue(refusal.getMessage().contains("quarkus.http.proxy.trusted-proxies"));
    }

    @Test
    void localRunMayDoWithoutTls() {
        assertDoesNotThrow(() -> ProductionCheck.check(config(
                Map.of("holdout.mode", "local", "quarkus.oidc.token.issuer", "http://localhost:8082/realms/holdout"))));
    }

    @Test
    void unknownModeIsRefused() {
        assertThrows(
                IllegalStateException.class, () -> ProductionCheck.check(config(Map.of("holdout.mode", "staging"))));
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 1))
                .build();
    }
}
