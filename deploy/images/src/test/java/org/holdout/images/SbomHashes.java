package org.holdout.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Which files a list of parts names, each by its place below the application's folder and its SHA-256. */
final class SbomHashes {

    private SbomHashes() {}

    static Map<String, String> of(Path sbom) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (JsonNode component : new ObjectMapper().readTree(sbom.toFile()).path("components")) {
            for (JsonNode place : component.at("/evidence/occurrences")) {
                hashes.put(place.path("location").asText(), sha256(component));
            }
        }
        return hashes;
    }

    private static String sha256(JsonNode component) {
        for (JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "";
    }
}
