package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The services share the vendor's id and nothing else: each content pack must mean the same vendors by it. */
class ContentIdsTest {

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void everyVendorWithFactsHasAGuideRecordAndTheOtherWayRound() {
        assertEquals(vendors(), fileNames("comparison-service/src/main/resources/content/facts"));
    }

    @Test
    void everyVendorThatRequestsNameIsKnown() {
        Set<String> unknown = new TreeSet<>();
        for (String file : new String[] {"controllers.yaml", "evidence.yaml"}) {
            vendorFields(
                    read(ROOT.resolve("request-service/src/main/resources/content")
                            .resolve(file)),
                    unknown);
        }
        unknown.removeAll(vendors());

        assertEquals(Set.of(), unknown);
    }

    private static Set<String> vendors() {
        return fileNames("guide-service/src/main/resources/content/vendors");
    }

    private static void vendorFields(JsonNode node, Set<String> found) {
        node.findValues("vendor").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .forEach(found::add);
    }

    private static Set<String> fileNames(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
