package org.holdout.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An image's layers as plain files, and what it says of how it is run, to start it without a container engine: by the Java of this
 * machine, so a base brings nothing to it.
 *
 * @param root the image's file system
 * @param config what the image says: {@code User}, {@code Env}, {@code Entrypoint}, {@code WorkingDir}, {@code ExposedPorts}
 */
record Unpacked(Path root, JsonNode config) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Unpacks it into an empty folder. */
    static Unpacked of(Path tar, Path folder) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (var archive = new TarArchiveInputStream(Files.newInputStream(tar))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                parts.put(entry.getName(), archive.readAllBytes());
            }
        }
        JsonNode manifest = JSON.readTree(parts.get("manifest.json")).path(0);
        for (JsonNode layer : manifest.path("Layers")) {
            unpack(new GZIPInputStream(new ByteArrayInputStream(parts.get(layer.asText()))), folder);
        }
        JsonNode image = JSON.readTree(parts.get(manifest.path("Config").asText()));
        return new Unpacked(folder, image.path("config"));
    }

    private static void unpack(InputStream layer, Path folder) throws IOException {
        try (var archive = new TarArchiveInputStream(layer)) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target =
                        folder.resolve(entry.getName().replaceFirst("^/+", "")).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("A layer reaches out of the image: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(archive, target);
                }
            }
        }
    }

    /** The command line that its entrypoint is, with these paths and this Java. */
    List<String> command(Path java, List<String> arguments) {
        List<String> command = new ArrayList<>();
        for (JsonNode word : config.path("Entrypoint")) {
            String text = word.asText();
            command.add(text.startsWith("/") ? root.resolve(text.substring(1)).toString() : text);
        }
        command.set(0, java.toString());
        command.addAll(arguments);
        return command;
    }

    /** What it sets for itself. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (JsonNode setting : config.path("Env")) {
            String[] parts = setting.asText().split("=", 2);
            environment.put(parts[0], parts[1]);
        }
        return environment;
    }

    Path workingFolder() {
        return root.resolve(config.path("WorkingDir").asText().substring(1));
    }
}
