package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.holdout.local.CannotRun.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateRealmCommandTest {
    private static final Map<String, String> PASSWORD = Map.of("HOLDOUT_ADMIN_PASSWORD", "secret");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8085",
                "not an address",
                "ftp://localhost",
                "//localhost:8085",
                "http://one http://two"
            })
    void whatIsNoAddressIsRefused(String addresses) {
        List<String> named = addresses.startsWith("http") ? List.of(addresses.split(" ")) : List.of(addresses);

        CannotRun refusal =
                assertThrows(CannotRun.class, () -> command(named, PASSWORD).run());

        assertEquals(Why.USAGE, refusal.why());
    }

    @Test
    void anAddressWhereNothingAnswersIsSaid() {
        String nowhere = "http://127.0.0.1:1";

        CannotRun refusal = assertThrows(
                CannotRun.class, () -> command(List.of(nowhere), PASSWORD).run());

        assertTrue(refusal.getMessage().contains("Nothing answers at " + nowhere), refusal.getMessage());
    }

    @Test
    void withoutATerminalThePasswordIsAskedForByItsName() {
        CannotRun refusal =
                assertThrows(CannotRun.class, () -> command(List.of(), Map.of()).run());

        assertTrue(refusal.getMessage().contains("HOLDOUT_ADMIN_PASSWORD"), refusal.getMessage());
    }

    private static UpdateRealmCommand command(List<String> addresses, Map<String, String> environment) {
        return new UpdateRealmCommand(Path.of(System.getProperty("holdout.root")), addresses, environment, System.out);
    }
}
