package org.holdout.local.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A signed file with a small payload, written without a line of what checks it. */
public final class SmallBag {
    private static final String FOLDER = "holdout-K7QH-4M2P/";

    private final KeyPair key;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** A bag under a key of its own. */
    public SmallBag() throws GeneralSecurityException {
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        files.put("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(UTF_8));
        files.put("data/overview.json", "{\"format\": \"holdout-file/1\"}".getBytes(UTF_8));
        files.put("data/evidence/01-letter.txt", "They said no.".getBytes(UTF_8));
        files.put("VERIFY.txt", "How to verify.".getBytes(UTF_8));
        files.put("signing-key.pem", pem(key.getPublic()));
        files.put("manifest-sha256.txt", manifest("data/", true));
        files.put("tagmanifest-sha256.txt", manifest("data/", false));
        files.put("signature", signature(files.get("tagmanifest-sha256.txt")));
    }

    /** Puts a file in, or another content, after everything was signed. */
    public SmallBag put(String name, String content) {
        files.put(name, content.getBytes(UTF_8));
        return this;
    }

    SmallBag without(String name) {
        files.remove(name);
        return this;
    }

    byte[] of(String name) {
        return files.get(name);
    }

    /** The public key as PEM. */
    public byte[] key() {
        return pem(key.getPublic());
    }

    /** All of it as a ZIP. */
    public byte[] zip() throws IOException {
        return zip(files, FOLDER);
    }

    static byte[] zip(Map<String, byte[]> files, String folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A key as PEM. */
    public static byte[] pem(PublicKey key) {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(UTF_8);
    }

    private byte[] manifest(String folder, boolean inside) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder) == inside)
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private byte[] signature(byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
