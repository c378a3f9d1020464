package org.holdout.comparison.start;

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
            "quarkus.datasource.username", "holdout_comparison",
            "quarkus.datasource.password", "a long random one",
            "quarkus.oidc.token.issuer", "https://accounts.example/realms/holdout");

    @Test
    void productionStartsWithSafeSettings() {
        assertDoesNotThrow(() -> check(SAFE));
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.datasource.password, ''",
        "quarkus.datasource.password, holdout_comparison",
        "quarkus.oidc.token.issuer, http://accounts.example/realms/holdout",
        "quarkus.oidc.enabled, false",
        "quarkus.flyway.clean-disabled, false",
        "quarkus.flyway.clean-at-start, true",
        "quarkus.flyway.clean-at-start, yes",
        "quarkus.hibernate-orm.schema-management.strategy, drop-and-create",
        "quarkus.hibernate-orm.database.generation, drop-and-create",
        "quarkus.hibernate-orm.log.bind-parameters, 1",
        "quarkus.hibernate-orm.log.bind-parameters, true",
        "holdout.mode, lokal"
    })
    void productionRefusesWhatIsSafeOnlyLocallyAndNamesIt(String property, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(property, value);

        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> check(settings));

        assertTrue(refusal.getMessage().startsWith(property), refusal.getMessage());
    }

    @Test
    void aLocalRunMayHaveThem() {
        assertDoesNotThrow(() -> check(Map.of("holdout.mode", "local", "quarkus.flyway.clean-at-start", "true")));
    }

    private static void check(Map<String, String> settings) {
        ProductionCheck.check(property -> Optional.ofNullable(settings.get(property)));
    }
}
