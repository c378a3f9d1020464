package org.holdout.images;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * One of the five applications as it was built.
 *
 * @param name of its module and its image
 * @param folder with {@code quarkus-run.jar} and what belongs to it
 * @param port where it serves
 * @param managementPort where its health and its metrics are
 */
record Application(String name, Path folder, int port, int managementPort) {

    static final List<String> NAMES =
            List.of("guide-service", "request-service", "comparison-service", "gateway", "portal");

    /**
     * Finds it in a checkout, with the ports that its own settings name.
     *
     * @throws IllegalStateException when it is not built
     */
    static Application in(Path root, String name) throws IOException {
        Path folder = root.resolve(name).resolve("target/quarkus-app");
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(name + " is not built. Run ./mvnw package -DskipTests first.");
        }
        var settings = new Properties();
        try (Reader reader =
                Files.newBufferedReader(root.resolve(name).resolve("src/main/resources/application.properties"))) {
            settings.load(reader);
        }
        return new Application(
                name, folder, port(settings, "quarkus.http.port"), port(settings, "quarkus.management.port"));
    }

    private static int port(Properties settings, String name) {
        return Integer.parseInt(settings.getProperty(name));
    }
}
