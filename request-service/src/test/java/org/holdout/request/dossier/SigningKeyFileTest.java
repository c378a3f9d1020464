package org.holdout.request.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyFileTest {

    @TempDir
    Path folder;

    @Test
    void aLocalRunMakesAKeyReadableByItsOwnerOnlyAndFindsItAgain() throws IOException {
        Path file = folder.resolve("secrets/signing-key.pem");

        String made = new SigningKeyFile(file).load(true).id();

        assertEquals(made, new SigningKeyFile(file).load(true).id());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatItSignsItsPublishedKeyConfirms() throws GeneralSecurityException {
        SigningKey key = new SigningKeyFile(folder.resolve("key.pem")).load(true);
        byte[] message = "what is signed".getBytes(UTF_8);

        byte[] signature = key.sign(message);

        assertTrue(confirmed(key.pem(), message, signature));
        assertFalse(confirmed(key.pem(), "something else".getBytes(UTF_8), signature));
    }

    @Test
    void aKeyThatWasMadeElsewhereHasThePublicHalfItWasMadeWith() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path file = Files.writeString(
                folder.resolve("key.pem"),
                SigningKey.pem("PRIVATE", pair.getPrivate().getEncoded()));

        SigningKey key = new SigningKeyFile(file).load(false);

        assertEquals(SigningKey.pem("PUBLIC", pair.getPublic().getEncoded()), key.pem());
    }

    @Test
    void formerKeysStayPublishedAfterTheOneInUse() throws IOException, GeneralSecurityException {
        KeyPair now = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String former = SigningKey.pem(
                "PUBLIC",
                KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        Path file = Files.writeString(
                folder.resolve("key.pem"),
                SigningKey.pem("PRIVATE", now.getPrivate().getEncoded()) + former);

        String published = new SigningKeyFile(file).load(false).publishedPem();

        assertTrue(published.startsWith("Key id: "), published);
        assertTrue(published.endsWith(former), published);
        assertEquals(2, published.split("-----BEGIN PUBLIC KEY-----", -1).length - 1);
        assertFalse(published.contains("PRIVATE"));
    }

    @Test
    void productionNeverMakesAKeyAndNamesTheProperty() {
        Path file = folder.resolve("missing.pem");

        var refusal = assertThrows(IllegalStateException.class, () -> new SigningKeyFile(file).load(false));

        assertTrue(refusal.getMessage().startsWith(SigningKeyFile.PROPERTY), refusal.getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void productionRefusesTheKeyOfALocalRun() {
        Path file = folder.resolve("key.pem");
        new SigningKeyFile(file).load(true);

        var refusal = assertThrows(IllegalStateException.class, () -> new SigningKeyFile(file).load(false));

        assertTrue(refusal.getMessage().contains("local run"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
    void aFileThatIsNoKeyIsRefusedByName(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), content);

        var refusal = assertThrows(IllegalStateException.class, () -> new SigningKeyFile(file).load(true));

        assertTrue(refusal.getMessage().startsWith(SigningKeyFile.PROPERTY), refusal.getMessage());
    }

    private static boolean confirmed(String pem, byte[] message, byte[] signature) throws GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(message);
        return check.verify(signature);
    }
}
