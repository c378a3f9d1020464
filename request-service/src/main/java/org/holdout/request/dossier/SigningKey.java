package org.holdout.request.dossier;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key that signs requests' files, and the public keys that are published: its own first, then former ones. */
final class SigningKey {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey secret;
    private final List<byte[]> published;

    private SigningKey(PrivateKey secret, List<byte[]> published) {
        this.secret = secret;
        this.published = List.copyOf(published);
    }

    /** Reads a PEM file; {@link GeneralSecurityException} when it holds not exactly one private Ed25519 key. */
    static SigningKey read(String pem) throws GeneralSecurityException {
        List<PrivateKey> secrets = new ArrayList<>();
        List<byte[]> former = new ArrayList<>();
        Matcher block = BLOCK.matcher(pem);
        while (block.find()) {
            byte[] der = Base64.getMimeDecoder().decode(block.group(2));
            if (block.group(1).equals("PRIVATE")) {
                secrets.add(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)));
            } else {
                former.add(der);
            }
        }
        if (secrets.size() != 1) {
            throw new GeneralSecurityException("There must be one private key in PEM");
        }
        List<byte[]> published = new ArrayList<>(List.of(publicKey(secrets.getFirst())));
        published.addAll(former);
        return new SigningKey(secrets.getFirst(), published);
    }

    /** The signature over a message: 64 bytes (RFC 8032). */
    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key cannot sign", e);
        }
    }

    /** What the key is called: the SHA-256 of its public half as DER, in hexadecimal. */
    String id() {
        return id(published.getFirst());
    }

    /** Its public half as PEM. */
    String pem() {
        return pem("PUBLIC", published.getFirst());
    }

    /** All that is published: each key as PEM after a line with its id. */
    String publishedPem() {
        StringBuilder text = new StringBuilder();
        for (byte[] key : published) {
            text.append("Key id: ").append(id(key)).append('\n').append(pem("PUBLIC", key));
        }
        return text.toString();
    }

    /** A key as PEM. */
    static String pem(String kind, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + kind + " KEY-----\n" + base64 + "\n-----END " + kind + " KEY-----\n";
    }

    private static byte[] publicKey(PrivateKey secret) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) secret)
                .getBytes()
                .orElseThrow(() -> new GeneralSecurityException("The private key does not show itself"));
        byte[] key = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
        byte[] der = new byte[X509.length + key.length];
        System.arraycopy(X509, 0, der, 0, X509.length);
        System.arraycopy(key, 0, der, X509.length, key.length);
        return der;
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
