package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The texts of policies, compressed and each distinct one once; in the caller's transaction. */
@ApplicationScoped
class PolicyTexts {

    private final EntityManager database;

    PolicyTexts(EntityManager database) {
        this.database = database;
    }

    /** Keeps a text and gives the name to find it by: its SHA-256. */
    String keep(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        String sha256 = sha256(bytes);
        database.createNativeQuery("""
                        INSERT INTO policy_text (sha256, gzip, characters) VALUES (:sha256, :gzip, :characters)
                        ON CONFLICT DO NOTHING""")
                .setParameter("sha256", sha256)
                .setParameter("gzip", compressed(bytes))
                .setParameter("characters", text.length())
                .executeUpdate();
        return sha256;
    }

    /** The texts of these names; one query. */
    Map<String, String> find(Collection<String> sha256) {
        @SuppressWarnings("unchecked") // two columns
        List<Object[]> rows = database.createNativeQuery(
                        "SELECT sha256, gzip FROM policy_text WHERE sha256 = ANY (CAST(:sha256 AS text[]))")
                .setParameter("sha256", sha256.toArray(String[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> plain((byte[]) row[1])));
    }

    private static byte[] compressed(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String plain(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return new String(gzip.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
