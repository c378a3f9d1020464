package org.holdout.request.evidence;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultsTest {

    @TempDir
    Path folder;

    @Test
    void aFolderIsTheVaultUnlessABucketIsNamed() throws IOException {
        assertInstanceOf(
                FolderVault.class,
                vault(Map.of("folder", folder.resolve("vault").toString())));
        assertInstanceOf(S3Vault.class, vault(bucket()));
    }

    @Test
    void aFolderThatIsAbsentIsNamedAtTheStart() {
        refused(Map.of(), "holdout.evidence.folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3.bucket", "s3.region", "s3.access-key", "s3.secret-key"})
    void whatABucketLacksIsNamedAtTheStart(String property) {
        Map<String, String> values = bucket();
        values.remove(property);
        refused(values, "holdout.evidence." + property);
    }

    @Test
    void withoutAnyKeyTheMachineGrantsAccess() throws IOException {
        Map<String, String> values = bucket();
        values.remove("s3.access-key");
        values.remove("s3.secret-key");
        assertInstanceOf(S3Vault.class, vault(values));
    }

    private Map<String, String> bucket() {
        return new HashMap<>(Map.of(
                "vault", "s3",
                "s3.bucket", "evidence",
                "s3.region", "eu-central-1",
                "s3.access-key", "id",
                "s3.secret-key", "secret",
                "s3.spool", folder.resolve("spool").toString()));
    }

    private static EvidenceVault vault(Map<String, String> values) throws IOException {
        Vaults vaults = new Vaults(EvidenceSettingsFixture.of(values));
        vaults.close();
        return vaults.vault();
    }

    private static void refused(Map<String, String> values, String property) {
        String message = assertThrows(IllegalStateException.class, () -> new Vaults(EvidenceSettingsFixture.of(values)))
                .getMessage();
        assertTrue(message.contains(property), message);
    }
}
