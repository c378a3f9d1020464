package org.holdout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The examples of docs/api.md that verify webhooks, run as they stand there with messages signed here. */
class WebhookExamplesIT {

    private static final Path EXAMPLES = Path.of(System.getProperty("holdout.root"), "e2e/examples");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String BODY =
            "{\"type\":\"request.changed\",\"timestamp\":\"2026-01-31T08:00:00Z\",\"data\":{\"state\":\"SENT\"}}";

    static final List<List<String>> COMMANDS = List.of(
            List.of("node", EXAMPLES.resolve("javascript/verify.mjs").toString()),
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    EXAMPLES.resolve("java/Verify.java").toString()));

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void aMessageSignedByTheSharedSecretIsGenuine(List<String> command) throws Exception {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 7);
        String now = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        String signature = "v1,b2xk v1," + text(mac.doFinal(signed(now)));

        assertEquals("genuine", say(command, "whsec_" + text(secret), now, signature, BODY));
        assertEquals("forged", say(command, "whsec_" + text(secret), now, signature, BODY + " "));
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void aMessageSignedByOurPrivateKeyIsGenuine(List<String> command) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        String key = "whpk_" + text(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        String now = Long.toString(Instant.now().getEpochSecond());
        String signature = "v1a," + sign(pair, now);

        assertEquals("genuine", say(command, key, now, signature, BODY));
        assertEquals("forged", say(command, key, now, signature, BODY.replace("SENT", "CLOSED")));
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void anOldMessageIsTakenForForged(List<String> command) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        String key = "whpk_" + text(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        String old = Long.toString(Instant.now().getEpochSecond() - 3600);

        assertEquals("forged", say(command, key, old, "v1a," + sign(pair, old), BODY));
    }

    private static String sign(KeyPair pair, String timestamp) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(signed(timestamp));
        return text(signature.sign());
    }

    private static byte[] signed(String timestamp) {
        return ("msg_1." + timestamp + "." + BODY).getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String say(List<String> command, String key, String timestamp, String signatures, String body)
            throws IOException, InterruptedException {
        Path message = Files.writeString(folder.resolve("message.json"), body);
        ProcessBuilder process = new ProcessBuilder(command).redirectInput(message.toFile());
        process.environment()
                .putAll(Map.of(
                        "HOLDOUT_WEBHOOK_KEY", key,
                        "WEBHOOK_ID", "msg_1",
                        "WEBHOOK_TIMESTAMP", timestamp,
                        "WEBHOOK_SIGNATURE", signatures));
        return Ran.within(LIMIT, folder, process).told().strip();
    }
}
