package org.holdout.request.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key pair of which the receiver has the public half: asymmetric signatures, version {@code v1a}, by Ed25519 (RFC 8032). The text is
 * the 32 bytes of the private key and the 32 of the public one, as the specification has it.
 */
final class PrivateKeyPair implements SigningKey {

    private static final String PRIVATE_PREFIX = "whsk_";
    private static final String PUBLIC_PREFIX = "whpk_";
    private static final String ALGORITHM = "Ed25519";
    private static final int BYTES = 32;

    private final byte[] privateBytes;
    private final byte[] publicBytes;

    private PrivateKeyPair(byte[] privateBytes, byte[] publicBytes) {
        this.privateBytes = privateBytes;
        this.publicBytes = publicBytes;
    }

    static PrivateKeyPair random() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new PrivateKeyPair(
                    ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(),
                    // What is before it in X.509's form says only that it is an Ed25519 key (RFC 8410).
                    Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    static PrivateKeyPair read(String text) {
        byte[] both = KeyText.read(PRIVATE_PREFIX, text);
        if (both.length != 2 * BYTES) {
            throw new IllegalArgumentException("A key pair has " + 2 * BYTES + " bytes");
        }
        return new PrivateKeyPair(Arrays.copyOf(both, BYTES), Arrays.copyOfRange(both, BYTES, both.length));
    }

    @Override
    public String text() {
        byte[] both = Arrays.copyOf(privateBytes, 2 * BYTES);
        System.arraycopy(publicBytes, 0, both, BYTES, BYTES);
        return KeyText.write(PRIVATE_PREFIX, both);
    }

    @Override
    public String publicText() {
        return KeyText.write(PUBLIC_PREFIX, publicBytes);
    }

    @Override
    public String sign(WebhookMessage message) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, privateBytes));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message.signed());
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return PRIVATE_PREFIX + "…";
    }
}
