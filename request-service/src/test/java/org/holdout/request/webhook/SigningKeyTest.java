package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The symmetric vector is the one of the specification's own libraries (github.com/standard-webhooks/standard-webhooks). */
class SigningKeyTest {

    private static final SigningKey SECRET =
            SigningKey.read(SignatureKind.HMAC_SHA256, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final WebhookMessage MESSAGE = new WebhookMessage(
            "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}");
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void signsAsTheSpecificationDoes() {
        assertEquals(SIGNATURE, SECRET.sign(MESSAGE));
    }

    @Test
    void bothSecretsSignWhileOneTakesOver() {
        SigningKey next = SigningKey.random(SignatureKind.HMAC_SHA256);

        String signatures = MESSAGE.headers(List.of(next, SECRET)).get("webhook-signature");

        assertArrayEquals(new String[] {next.sign(MESSAGE), SIGNATURE}, signatures.split(" "));
    }

    /** Ed25519 signs the same in the same way every time (RFC 8032, 5.1.6). */
    @ParameterizedTest
    @EnumSource
    void aKeyIsReadAsItWasWritten(SignatureKind kind) {
        SigningKey key = SigningKey.random(kind);

        SigningKey read = SigningKey.read(kind, key.text());

        assertEquals(key.sign(MESSAGE), read.sign(MESSAGE));
        assertEquals(key.publicText(), read.publicText());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoKeyIsRefusedWithoutBeingRepeated(SignatureKind kind) {
        String prefix = kind == SignatureKind.ED25519 ? "whsk_" : "whsec_";

        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> SigningKey.read(kind, prefix + "not base 64!"));

        assertFalse(refusal.getMessage().contains("not base"));
    }

    @ParameterizedTest
    @EnumSource
    void noKeyIsPrinted(SignatureKind kind) {
        SigningKey key = SigningKey.random(kind);

        assertFalse(key.toString().contains(key.text().substring(10)));
    }
}
