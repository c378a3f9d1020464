package org.holdout.portal.site;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionCheckTest {
    private static final Map<String, String> SAFE = Map.of(
            "holdout.mode", "production",
            "quarkus.http.proxy.trusted-proxies", "192.0.2.1",
            "quarkus.oidc.token.issuer", "https://id.example.org/realms/holdout",
            "quarkus.oidc.credentials.secret", "a-secret-that-nobody-published-anywhere",
            "holdout.portal.public.address", "https://holdout.example.org",
            "holdout.portal.operator.name", "Holdout Association",
            "holdout.portal.operator.address", "Long Lane 1,10115 Berlin",
            "holdout.portal.operator.email", "office@holdout.example.org",
            "quarkus.oidc.authentication.cookie-force-secure", "true",
            "quarkus.rest-csrf.cookie-force-secure", "true");

    @Test
    void safeSettingsStart() {
        assertDoesNotThrow(() -> start(SAFE));
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.token.issuer, http://localhost:8082/realms/holdout",
        "quarkus.oidc.credentials.secret, holdout-portal-local-secret-0123456789",
        "quarkus.oidc.credentials.secret, ''",
        "quarkus.oidc.credentials.secret, only-31-characters-of-a-secret-",
        "quarkus.oidc.credentials.secret, holdout-portal-test-secret-0123456789",
        "holdout.portal.public.address, http://localhost:8080",
        "holdout.portal.public.address, ''",
        "quarkus.http.proxy.trusted-proxies, ''",
        "holdout.portal.operator.name, ''",
        "holdout.portal.operator.address, ' '",
        "holdout.portal.operator.email, ''",
        "quarkus.oidc.authentication.cookie-force-secure, false",
        "quarkus.rest-csrf.cookie-force-secure, false"
    })
    void whatIsSafeOnlyLocallyIsRefusedInProductionByName(String property, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(property, value);
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> start(settings));
        assertTrue(refused.getMessage().contains(property));
        settings.put("holdout.mode", "local");
        assertDoesNotThrow(() -> start(settings));
    }

    private static void start(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        new ProductionCheck(config).check(new StartupEvent());
    }
}
