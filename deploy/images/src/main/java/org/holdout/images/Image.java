package org.holdout.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An image of an application, written as a tar that any container engine loads. The same files give the same digest: nothing in
 * it tells when or where it was made. Its files belong to root and it runs as nobody in particular, so it cannot change itself.
 */
final class Image {

    /** What runs it: no account of the machine, and no name that a base would have to know. */
    static final String USER = "65532:65532";

    /** Where secrets are looked for: a file each, named as the setting. */
    static final String SECRETS = "/run/secrets/holdout";

    /** Where the sealed files lie, where they are kept in a folder. */
    static final String VAULT = "/var/lib/holdout/vault";

    private static final String NO_BASE = "scratch";
    private static final String HOME = "/deployments";
    private static final Path LIBRARIES = Path.of("lib");
    private static final Instant NO_TIME = Instant.EPOCH;

    private final Application application;
    private final String base;
    private final Path cache;

    /**
     * Plans an image of an application.
     *
     * @param base a Java runtime's image by its digest, {@code tar:PATH} for one that lies here, or {@code scratch} for none at all
     * @param cache a folder for layers that were fetched or made before
     */
    Image(Application application, String base, Path cache) {
        this.application = application;
        this.base = base;
        this.cache = cache;
    }

    /**
     * Writes it under that name, such as {@code holdout/gateway:1.0.0}, with what it is made of both in it and beside it, and
     * returns its digest.
     */
    String write(Path tar, String name)
            throws IOException, InvalidImageReferenceException, InterruptedException, RegistryException,
                    CacheDirectoryCreationException, ExecutionException {
        Files.createDirectories(cache);
        Path sbom = Sbom.beside(tar);
        Sbom.write(application, sbom);
        JibContainer written = from(base)
                .setFileEntriesLayers(layers(sbom))
                .setEntrypoint(
                        "java",
                        "-XX:MaxRAMPercentage=60",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        HOME + "/quarkus-run.jar")
                .setEnvironment(Map.of(
                        "QUARKUS_HTTP_HOST", "0.0.0.0",
                        "QUARKUS_MANAGEMENT_HOST", "0.0.0.0",
                        "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", SECRETS))
                .setExposedPorts(Port.tcp(application.port()), Port.tcp(application.managementPort()))
                .setWorkingDirectory(AbsoluteUnixPath.get(HOME))
                .setUser(USER)
                .setCreationTime(NO_TIME)
                .containerize(Containerizer.to(TarImage.at(tar).named(name))
                        .setBaseImageLayersCache(cache)
                        .setApplicationLayersCache(cache)
                        .setToolName("holdout"));
        return written.getDigest().toString();
    }

    private static JibContainerBuilder from(String base) throws InvalidImageReferenceException {
        if (base.equals(NO_BASE)) {
            return Jib.fromScratch();
        }
        if (base.startsWith("tar:")) {
            return Jib.from(TarImage.at(Path.of(base.substring("tar:".length()))));
        }
        if (!base.contains("@sha256:")) {
            throw new IllegalArgumentException(
                    "Name the base by its digest, NAME@sha256:…, so that tomorrow's build has the same one.");
        }
        return Jib.from(base);
    }

    /** What changes least lies lowest, so that an upgrade sends little. */
    private List<FileEntriesLayer> layers(Path sbom) throws IOException {
        Predicate<Path> library = file -> file.startsWith(LIBRARIES);
        Predicate<Path> own = file -> file.getFileName().toString().startsWith("org.holdout.");
        return List.of(
                layer("libraries", library.and(own.negate())).build(),
                layer("holdout", library.and(own)).build(),
                withFolders(layer("application", library.negate()))
                        .addEntry(sbom, AbsoluteUnixPath.get(HOME).resolve(Sbom.IN_THE_IMAGE))
                        .build());
    }

    /** What request-service may write to besides: a fresh volume there takes over its owner. */
    private FileEntriesLayer.Builder withFolders(FileEntriesLayer.Builder layer) {
        if (application.name().equals("request-service")) {
            layer.addEntry(
                    application.folder(),
                    AbsoluteUnixPath.get(VAULT),
                    FilePermissions.fromOctalString("700"),
                    FileEntriesLayer.DEFAULT_MODIFICATION_TIME,
                    USER);
        }
        return layer;
    }

    private FileEntriesLayer.Builder layer(String name, Predicate<Path> wanted) throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        try (Stream<Path> files = Files.walk(application.folder())) {
            files.filter(Files::isRegularFile)
                    .map(application.folder()::relativize)
                    .filter(wanted)
                    .sorted()
                    .forEach(file -> layer.addEntry(
                            application.folder().resolve(file),
                            AbsoluteUnixPath.get(HOME).resolve(file.toString().replace('\\', '/'))));
        }
        return layer;
    }
}
