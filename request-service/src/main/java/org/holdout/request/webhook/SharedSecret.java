package org.holdout.request.webhook;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that both sides have: symmetric signatures, version {@code v1}. */
final class SharedSecret implements SigningKey {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    /** The specification asks for 24 to 64 bytes. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private SharedSecret(byte[] key) {
        this.key = key;
    }

    static SharedSecret random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SharedSecret(key);
    }

    static SharedSecret read(String text) {
        return new SharedSecret(KeyText.read(PREFIX, text));
    }

    @Override
    public String text() {
        return KeyText.write(PREFIX, key);
    }

    @Override
    public String publicText() {
        return null;
    }

    @Override
    public String sign(WebhookMessage message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(message.signed()));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
