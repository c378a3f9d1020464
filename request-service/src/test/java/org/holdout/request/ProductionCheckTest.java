package org.holdout.request;

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
            "quarkus.datasource.password", "one",
            "quarkus.datasource.keys.jdbc.url", "jdbc:postgresql://keys:5432/keys",
            "quarkus.datasource.keys.username", "keys",
            "quarkus.datasource.keys.password", "two",
            "quarkus.oidc-client.credentials.secret", "three",
            "quarkus.oidc.token.issuer", "https://accounts.example/realms/holdout",
            "quarkus.flyway.clean-disabled", "true",
            "quarkus.flyway.keys.clean-disabled", "true",
            "holdout.dossier.public-address", "https://holdout.example");

    @ParameterizedTest
    @CsvSource({
        "quarkus.flyway.clean-disabled, false",
        "quarkus.flyway.keys.clean-disabled, false",
        "quarkus.flyway.keys.clean-disabled, 0",
        "quarkus.flyway.clean-at-start, true",
        "quarkus.flyway.clean-at-start, yes",
        "quarkus.flyway.keys.clean-at-start, true",
        "quarkus.flyway.keys.clean-at-start, 1",
        "quarkus.hibernate-orm.database.generation, drop-and-create",
        "quarkus.hibernate-orm.log.bind-parameters, on",
        "quarkus.oidc.enabled, no",
        "quarkus.hibernate-orm.schema-management.strategy, drop-and-create",
        "quarkus.hibernate-orm.log.bind-parameters, true",
        "quarkus.datasource.password, ' '",
        "quarkus.datasource.keys.jdbc.url, ' '",
        "quarkus.datasource.keys.username, ' '",
        "quarkus.datasource.keys.password, ' '",
        "holdout.mail.smtp.tls, NONE",
        "holdout.mail.imap.tls, NONE",
        "quarkus.oidc.enabled, false",
        "quarkus.oidc.token.issuer, http://accounts.example/realms/holdout",
        "holdout.dossier.public-address, http://holdout.example",
        "quarkus.oidc-client.credentials.secret, ' '",
        "holdout.clock.offset, P40D",
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
