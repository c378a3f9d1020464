package org.holdout.gateway.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that are registered: the portal's, which its build lists, and those of the operator's folder. Each is known by the
 * SHA-256 of its text, in lower-case hexadecimal digits.
 */
@ApplicationScoped
class TrustedDocuments {
    /** The portal's operations; a test of the portal checks them, one a line. */
    private static final String PORTAL = "/documents/portal.graphql";

    private final Map<String, String> byHash = new HashMap<>();

    TrustedDocuments(DocumentConfig config) {
        try (InputStream portal = TrustedDocuments.class.getResourceAsStream(PORTAL)) {
            register(new String(portal.readAllBytes(), UTF_8));
            if (config.trustedFolder().isPresent()) {
                registerAll(config.trustedFolder().get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("holdout.graphql.trusted-folder cannot be read.", e);
        }
    }

    /** The text whose hash this is. */
    Optional<String> text(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    /** Whether this text is registered. */
    boolean contains(String text) {
        return byHash.containsKey(hash(text));
    }

    /** The SHA-256 of a text, in lower-case hexadecimal digits. */
    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void registerAll(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.graphql")) {
            for (Path file : files) {
                register(Files.readString(file));
            }
        }
    }

    private void register(String documents) {
        documents.lines().filter(line -> !line.isBlank()).forEach(line -> byHash.put(hash(line), line));
    }
}
