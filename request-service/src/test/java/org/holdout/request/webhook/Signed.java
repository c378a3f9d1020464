package org.holdout.request.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.holdout.request.webhook.WebhookReceiver.Received;

/** Verifies messages as a receiver does who has only read the specification. */
final class Signed {

    /** The beginning of every Ed25519 key in X.509's form (RFC 8410, 10.3). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Signed() {}

    /** By a secret that both sides have. */
    static boolean bySecret(String secret, Received message) {
        return Arrays.stream(message.each()).anyMatch(one -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(decoded("whsec_", secret), "HmacSHA256"));
                return one.startsWith("v1,")
                        && MessageDigest.isEqual(decoded("v1,", one), mac.doFinal(content(message)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** By the sender's public key. */
    static boolean byPublicKey(String key, Received message) {
        return Arrays.stream(message.each()).anyMatch(one -> {
            try {
                byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
                System.arraycopy(decoded("whpk_", key), 0, encoded, X509.length, 32);
                Signature signature = Signature.getInstance("Ed25519");
                signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                signature.update(content(message));
                return one.startsWith("v1a,") && signature.verify(decoded("v1a,", one));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static byte[] content(Received message) {
        return (message.id() + "." + message.timestamp() + "." + message.body()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String prefix, String text) {
        return Base64.getDecoder().decode(text.substring(prefix.length()));
    }
}
