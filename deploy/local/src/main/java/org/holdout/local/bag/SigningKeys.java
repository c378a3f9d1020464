package org.holdout.local.bag;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public Ed25519 keys: one or several PEM blocks. */
public record SigningKeys(List<PublicKey> keys) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]{1,400})-----END PUBLIC KEY-----");

    /** Keeps its own copy. */
    public SigningKeys {
        keys = List.copyOf(keys);
    }

    /** The keys of a PEM file; none when it holds none. */
    public static SigningKeys of(byte[] pem) {
        List<PublicKey> keys = new ArrayList<>();
        Matcher block = BLOCK.matcher(new String(pem, US_ASCII));
        while (block.find()) {
            try {
                byte[] der = Base64.getMimeDecoder().decode(block.group(1));
                keys.add(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
            } catch (GeneralSecurityException | IllegalArgumentException none) {
                return new SigningKeys(List.of());
            }
        }
        return new SigningKeys(keys);
    }

    /** Whether one of them made the signature. */
    boolean signed(byte[] message, byte[] signature) {
        return keys.stream().anyMatch(key -> signed(key, message, signature));
    }

    /** What a key is called: the SHA-256 of it as DER, in hexadecimal. */
    public static String id(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static boolean signed(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }
}
