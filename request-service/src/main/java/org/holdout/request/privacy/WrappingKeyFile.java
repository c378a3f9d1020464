package org.holdout.request.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The file that holds the wrapping key: a JSON object with {@code madeFor} ({@code local} or {@code production}) and two
 * Tink keysets in clear, {@code wrapping} (AEAD) and {@code naming} (PRF). Whoever can read it can read everything.
 */
final class WrappingKeyFile {

    static final String PROPERTY = "holdout.keys.wrapping-key-file";
    private static final String LOCAL = "local";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    WrappingKeyFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the key, or makes it where that is allowed.
     *
     * @param localRun whether this is a local run, which may make the file and use one so made
     * @throws IllegalStateException when the start must be refused; the message names the property
     */
    WrappingKey load(boolean localRun) {
        try {
            Tink.register();
            if (!Files.exists(file)) {
                if (!localRun) {
                    throw refusal(
                            "names a file that does not exist. Production never makes a wrapping key by itself: put"
                                    + " one there, and keep a copy apart from every backup");
                }
                SecretFile.writeUnlessThere(file, newKey(LOCAL));
            }
            JsonNode json = JSON.readTree(Files.readString(file));
            if (!localRun && !"production".equals(json.path("madeFor").asText())) {
                throw refusal(
                        "names a key that is not marked as made for production (a local run made it). Make a new one"
                                + " for production");
            }
            return new WrappingKey(keyset(json, "wrapping"), keyset(json, "naming"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(PROPERTY + " names a file that cannot be used as a wrapping key", e);
        }
    }

    /**
     * Writes a new key as {@link SecretFile#write} does.
     *
     * @param madeFor {@code local} or {@code production}
     */
    static void write(Path file, String madeFor) throws IOException, GeneralSecurityException {
        Tink.register();
        SecretFile.write(file, newKey(madeFor));
    }

    private static String newKey(String madeFor) throws IOException, GeneralSecurityException {
        ObjectNode json = JSON.createObjectNode().put("madeFor", madeFor);
        json.set("wrapping", clear(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
        json.set("naming", clear(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)));
        return JSON.writeValueAsString(json);
    }

    private static JsonNode clear(KeysetHandle keyset) throws IOException, GeneralSecurityException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    private static KeysetHandle keyset(JsonNode json, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json.path(name).toString(), InsecureSecretKeyAccess.get());
    }

    private IllegalStateException refusal(String why) {
        return new IllegalStateException(PROPERTY + " " + why + ": " + file);
    }
}
