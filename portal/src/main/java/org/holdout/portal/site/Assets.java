package org.holdout.portal.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of static files, with their content's digest, so that browsers may keep them for good. */
@ApplicationScoped
class Assets {
    private static final int DIGITS = 12;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String name) {
        return addresses.computeIfAbsent(name, file -> "/assets/" + file + "?v=" + digest(file));
    }

    private static String digest(String file) {
        String path = "META-INF/resources/assets/" + file;
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("There is no static file " + path);
            }
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(sha256).substring(0, DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
