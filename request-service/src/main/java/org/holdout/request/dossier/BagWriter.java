package org.holdout.request.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a signed bag (BagIt, RFC 8493) as a ZIP while its files flow through: what is in it is listed behind it, and the signature over
 * that list comes last, so a cut archive is known by its absence.
 */
final class BagWriter {

    static final String BAG_IT = "bagit.txt";
    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final ZipOutputStream zip;
    private final String folder;
    private final LocalDateTime at;
    private final Map<String, String> payload = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private long payloadBytes;

    /**
     * Begins a bag.
     *
     * @param out stays open
     * @param folder the one that the bag unpacks into
     */
    BagWriter(OutputStream out, String folder, Instant at) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        this.folder = folder + "/";
        this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        tag(BAG_IT, DECLARATION);
    }

    /**
     * Adds a file to {@code data/}; the stream is read to its end and stays open.
     *
     * @param sha256 what its hash must be, in hexadecimal; null: whatever it is
     * @throws IOException also when the hash is another one
     */
    void payload(String path, InputStream content, String sha256) throws IOException {
        DigestInputStream counted = new DigestInputStream(content, sha256());
        begin("data/" + path);
        payloadBytes += counted.transferTo(zip);
        zip.closeEntry();
        String hash = HexFormat.of().formatHex(counted.getMessageDigest().digest());
        if (sha256 != null && !sha256.equals(hash)) {
            throw new IOException("A file changed while it was written");
        }
        payload.put("data/" + path, hash);
    }

    /** Adds a file beside {@code data/}. */
    void tag(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        write(name, bytes);
        tags.put(name, HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /** Adds {@code bag-info.txt} with these and what the format recommends, the lists and the signature over the last list. */
    void finish(Map<String, String> info, SigningKey key) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Bagging-Date", at.toLocalDate().toString());
        all.put("Payload-Oxum", payloadBytes + "." + payload.size());
        all.putAll(info);
        tag(
                "bag-info.txt",
                all.entrySet().stream()
                        .map(line -> line.getKey() + ": " + line.getValue() + "\n")
                        .collect(Collectors.joining()));
        tag("manifest-sha256.txt", manifest(payload));
        String tagManifest = manifest(tags);
        write("tagmanifest-sha256.txt", tagManifest.getBytes(StandardCharsets.UTF_8));
        write("signature", key.sign(tagManifest.getBytes(StandardCharsets.UTF_8)));
        zip.finish();
        zip.flush();
    }

    private void write(String name, byte[] content) throws IOException {
        begin(name);
        zip.write(content);
        zip.closeEntry();
    }

    private void begin(String path) throws IOException {
        ZipEntry entry = new ZipEntry(folder + path);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
    }

    private static String manifest(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
