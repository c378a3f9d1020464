package org.holdout.e2e.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What the files for Kubernetes have in them. */
final class KubernetesObjects {

    static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    static final Path FOLDER = ROOT.resolve("deploy/production/kubernetes");

    private static final ObjectMapper JSON = new ObjectMapper();

    private KubernetesObjects() {}

    /** The objects of a file. */
    static List<JsonNode> in(Path file) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            new Yaml().loadAll(reader).forEach(object -> objects.add(JSON.valueToTree(object)));
        }
        return objects;
    }

    /** The objects that overlays lie over, before anything is made of them. */
    static List<JsonNode> ofTheBase() throws IOException {
        Path base = FOLDER.resolve("base");
        List<JsonNode> objects = new ArrayList<>();
        for (JsonNode resource :
                in(base.resolve("kustomization.yaml")).getFirst().path("resources")) {
            if (resource.asText().endsWith(".yaml")) {
                objects.addAll(in(base.resolve(resource.asText())));
            }
        }
        return objects;
    }

    /** The files below a folder that have objects or patches. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Words of YAML as an object, or as a list. */
    static JsonNode of(String yaml) {
        return JSON.valueToTree(new Yaml().<Object>load(yaml));
    }
}
