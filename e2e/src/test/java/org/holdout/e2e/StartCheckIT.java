package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --check} with the settings of the platform that runs, as they are and spoilt. */
@ExtendWith(PlatformExtension.class)
class StartCheckIT {

    @ParameterizedTest
    @ValueSource(strings = {"guide-service", "request-service", "comparison-service", "gateway", "portal"})
    void allNeighboursOfAnApplicationAreWell(String application, Platform platform) throws Exception {
        StartCheck check = check(platform, application);

        assertEquals(0, check.code(), check.said());
        assertTrue(check.said().endsWith("All is well.\n"), check.said());
    }

    @Test
    void neighbourThatIsNotThereIsNamedAndTheOthersAreTriedAllTheSame(Platform platform) throws Exception {
        StartCheck check =
                check(platform, "request-service", "-Dholdout.mail.smtp.port=1", "-Dholdout.check.within=3s");

        assertEquals(1, check.code(), check.said());
        assertTrue(check.said().contains("FAILS  mail relay at 127.0.0.1:1\n"), check.said());
        assertTrue(check.said().contains("ok     mailbox at "), check.said());
        assertTrue(check.said().contains("ok     vault at "), check.said());
        assertTrue(check.said().contains("\n1 of "), check.said());
    }

    @Test
    void secretThatKeycloakDoesNotKnowIsTold(Platform platform) throws Exception {
        StartCheck check =
                check(platform, "portal", "-Dquarkus.oidc.credentials.secret=none-that-the-realm-knows-0123456789");

        assertEquals(1, check.code(), check.said());
        assertTrue(check.said().contains("FAILS  Keycloak's client holdout-portal"), check.said());
    }

    @Test
    void settingsThatAreSafeOnlyLocallyAreToldBeforeAStart(Platform platform) throws Exception {
        StartCheck check = check(platform, "request-service", "-Dholdout.mode=production");

        assertEquals(1, check.code(), check.said());
        assertTrue(check.said().contains("holdout.mail.smtp.tls"), check.said());
        assertTrue(check.said().contains("holdout.keys.wrapping-key-file"), check.said());
        assertTrue(check.said().contains("holdout.dossier.signing-key-file"), check.said());
    }

    private static StartCheck check(Platform platform, String application, String... options)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-Dquarkus.config.locations="
                + platform.home()
                        .resolve("config")
                        .resolve(application + ".properties")
                        .toUri());
        return StartCheck.of(application, all, Map.of());
    }
}
