package org.holdout.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How entries are hashed: SHA-256 over lines that anybody can write again from the table. */
final class Chain {

    private static final HexFormat HEX = HexFormat.of();

    private Chain() {}

    /** What the first entry follows: the hash of nothing. */
    static byte[] start() {
        return sha256(new byte[0]);
    }

    /** The hash of an entry: over that of the one before, then number, time, role, action, object and seal, each on a line. */
    static byte[] hash(byte[] previous, AuditEntry entry, byte[] seal) {
        String lines = String.join(
                "\n",
                HEX.formatHex(previous),
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.role(),
                entry.action(),
                entry.object(),
                HEX.formatHex(seal),
                "");
        return sha256(lines.getBytes(UTF_8));
    }

    /** What stays of an actor in the chain: the hash of the salt, as hexadecimal digits, and the actor. */
    static byte[] seal(byte[] salt, String actor) {
        return sha256((HEX.formatHex(salt) + actor).getBytes(UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
