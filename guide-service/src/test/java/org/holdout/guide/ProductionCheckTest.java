package org.holdout.guide;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionCheckTest {

    private static final Map<String, String> SAFE = Map.of(
            "quarkus.flyway.clean-disabled", "true",
            "quarkus.datasource.password", "a-secret",
            "quarkus.oidc.token.issuer", "https://accounts.example/realms/holdout",
            "quarkus.http.proxy.trusted-proxies", "192.0.2.1");

    @ParameterizedTest
    @CsvSource({
        "quarkus.flyway.clean-disabled, false",
        "quarkus.flyway.clean-disabled, 0",
        "quarkus.flyway.clean-at-start, true",
        "quarkus.flyway.clean-at-start, TRUE",
        "quarkus.flyway.clean-at-start, yes",
        "quarkus.flyway.clean-at-start, 1",
        "quarkus.hibernate-orm.database.generation, drop-and-create",
        "quarkus.hibernate-orm.log.bind-parameters, on",
        "quarkus.oidc.enabled, no",
        "quarkus.hibernate-orm.schema-management.strategy, drop-and-create",
        "quarkus.hibernate-orm.log.bind-parameters, true",
        "quarkus.datasource.password, ' '",
        "quarkus.oidc.enabled, false",
        "quarkus.oidc.token.issuer, http://accounts.example/realms/holdout",
        "quarkus.http.proxy.trusted-proxies, ' '",
    })
    void productionRefusesWhatIsSafeOnlyLocallyByName(String property, String value) {
        Map<String, String> config = new HashMap<>(SAFE);
        config.put(property, value);

        var refused = assertThrows(IllegalStateException.class, () -> check(config));

        assertTrue(refused.getMessage().contains(property), refused.getMessage());
    }

    @Test
    void productionStartsWithSafeSettings() {
        assertDoesNotThrow(() -> check(SAFE));
    }

    @Test
    void withoutAModeItIsProduction() {
        assertThrows(IllegalStateException.class, () -> check(Map.of()));
    }

    @Test
    void theLocalModeTakesAll() {
        assertDoesNotThrow(() -> check(Map.of("holdout.mode", "local", "quarkus.flyway.clean-at-start", "true")));
    }

    private static void check(Map<String, String> config) {
        ProductionCheck.refuse(property -> Optional.ofNullable(config.get(property)));
    }
}
