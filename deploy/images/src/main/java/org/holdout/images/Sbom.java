package org.holdout.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an application is made of, in CycloneDX' form, as Quarkus wrote it when it laid the application out: each file with its
 * artifact, licences and hashes. When it was made and under which number is left out, and lists have an order, so that
 * the same files give the same text.
 */
final class Sbom {

    /** Its name beside an application's folder. */
    static final String WRITTEN_BY_THE_BUILD = "quarkus-run-cyclonedx.json";

    /** Its name in the image's working folder. */
    static final String IN_THE_IMAGE = "sbom.cdx.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Sbom() {}

    /** Where an image's lies outside it: {@code gateway.cdx.json} beside {@code gateway.tar}. */
    static Path beside(Path tar) {
        return tar.resolveSibling(tar.getFileName().toString().replaceFirst("\\.tar$", "") + ".cdx.json");
    }

    /**
     * Writes an application's into a file.
     *
     * @throws IllegalStateException when the build left none
     */
    static void write(Application application, Path file) throws IOException {
        Path written = application.folder().resolveSibling(WRITTEN_BY_THE_BUILD);
        if (!Files.exists(written)) {
            throw new IllegalStateException(application.name() + " was built without a list of what it is made of ("
                    + written + "). Build it anew: ./mvnw package -DskipTests.");
        }
        ObjectNode sbom = (ObjectNode) JSON.readTree(written.toFile());
        sbom.remove("serialNumber");
        if (sbom.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("timestamp");
        }
        sort(sbom, "components", "bom-ref");
        sort(sbom, "dependencies", "ref");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(sbom) + "\n");
    }

    private static void sort(ObjectNode sbom, String list, String by) {
        if (sbom.get(list) instanceof ArrayNode entries) {
            List<JsonNode> sorted = new ArrayList<>();
            entries.forEach(sorted::add);
            sorted.sort(Comparator.comparing(entry -> entry.path(by).asText()));
            entries.removeAll();
            entries.addAll(sorted);
        }
    }
}
