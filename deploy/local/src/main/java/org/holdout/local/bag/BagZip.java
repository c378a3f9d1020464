package org.holdout.local.bag;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A bag in a ZIP, read within bounds and never unpacked to the disk: once from its beginning to its end, and once by the list at its
 * end, by which most programs unpack. Both must give the same.
 *
 * @param hashes SHA-256 of every file by its path below the bag's folder
 * @param tags the contents of the files beside {@code data/}
 */
record BagZip(Map<String, String> hashes, Map<String, byte[]> tags) {
    static final String DATA = "data/";
    private static final int BUFFER = 64 * 1024;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final int MOST_COMMENT = 65535;

    static BagZip read(Path file, Limits limits) throws IOException {
        checkDirectory(file, limits);
        try {
            Map<String, byte[]> tags = new HashMap<>();
            Map<String, String> hashes = inOrder(file, limits, tags);
            if (!hashes.equals(byItsList(file, limits))) {
                throw new Unreadable("The list at its end says something else than its files.");
            }
            return new BagZip(hashes, tags);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("It is damaged, or no ZIP.", e);
        }
    }

    private static Map<String, String> inOrder(Path file, Limits limits, Map<String, byte[]> tags) throws IOException {
        Reading reading = new Reading(limits);
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    ByteArrayOutputStream kept = new ByteArrayOutputStream();
                    String path = reading.take(entry.getName(), zip, kept);
                    if (!path.startsWith(DATA)) {
                        tags.put(path, kept.toByteArray());
                    }
                }
            }
        }
        return reading.hashes;
    }

    private static Map<String, String> byItsList(Path file, Limits limits) throws IOException {
        Reading reading = new Reading(limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        reading.take(entry.getName(), content, new ByteArrayOutputStream());
                    }
                }
            }
        }
        return reading.hashes;
    }

    /** One reading of all files, within the bounds. */
    private static final class Reading {
        private final Limits limits;
        private final Map<String, String> hashes = new TreeMap<>();
        private String folder;
        private long size;

        Reading(Limits limits) {
            this.limits = limits;
        }

        /** Reads a file through; one beside {@code data/} is kept too. Returns its path below the bag's folder. */
        String take(String name, InputStream content, ByteArrayOutputStream kept) throws IOException {
            if (!BagPath.isSafe(name)) {
                throw new Unreadable("It holds a path that leads out of it: " + BagPath.printed(name));
            }
            folder = folder == null ? name.substring(0, name.indexOf('/') + 1) : folder;
            if (folder.isEmpty() || !name.startsWith(folder)) {
                throw new Unreadable("Its files do not lie in one folder: " + BagPath.printed(name));
            }
            if (hashes.size() >= limits.entries()) {
                throw new Unreadable("It has more than " + limits.entries() + " files.");
            }
            String path = name.substring(folder.length());
            if (hashes.put(path, hash(content, path.startsWith(DATA) ? null : kept)) != null) {
                throw new Unreadable("It holds a file twice: " + BagPath.printed(path));
            }
            return path;
        }

        private String hash(InputStream in, ByteArrayOutputStream kept) throws IOException {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limits.bytes()) {
                    throw new Unreadable("Unpacked it is larger than " + limits.bytes() + " bytes.");
                }
                digest.update(buffer, 0, read);
                if (kept != null) {
                    if (kept.size() + read > limits.tagBytes()) {
                        throw new Unreadable("A file beside data/ is larger than " + limits.tagBytes() + " bytes.");
                    }
                    kept.write(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Before anything reads the list at the end into memory: every end record there may be names a small one. */
    private static void checkDirectory(Path file, Limits limits) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(zip.length(), END_BYTES + MOST_COMMENT);
            ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            zip.seek(zip.length() - length);
            zip.readFully(end.array());
            for (int at = 0; at + END_BYTES <= length; at++) {
                if (end.getInt(at) == END_SIGNATURE
                        && Integer.toUnsignedLong(end.getInt(at + DIRECTORY_SIZE_AT)) > limits.directoryBytes()) {
                    throw new Unreadable("It has more than " + limits.entries() + " files.");
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
