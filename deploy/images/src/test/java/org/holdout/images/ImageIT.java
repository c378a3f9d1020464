package org.holdout.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Images of what is built, without a base: what a base brings (a Java runtime) is taken from this machine. */
class ImageIT {

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final Path CACHE = ROOT.resolve("deploy/images/target/cache");
    private static final String NOBODY = "65532";

    @TempDir
    Path folder;

    static List<String> applications() {
        return Application.NAMES;
    }

    @Test
    void sameFilesGiveTheSameDigestWheneverAndWhereverTheyAreMade() throws Exception {
        Application here = Application.in(ROOT, "portal");
        Path copy = copyOf(here.folder());
        copySbomOfAnotherDay(here.folder(), copy);
        Application elsewhere = new Application("portal", copy, here.port(), here.managementPort());

        String first = new Image(here, "scratch", folder.resolve("one")).write(folder.resolve("1.tar"), "h/portal:1");
        String second =
                new Image(elsewhere, "scratch", folder.resolve("two")).write(folder.resolve("2.tar"), "h/portal:2");

        assertEquals(first, second);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void imageNamesEveryFileOfItsOwnWithItsHash(String name) throws Exception {
        Path tar = folder.resolve(name + ".tar");
        new Image(Application.in(ROOT, name), "scratch", CACHE).write(tar, "holdout/" + name + ":test");
        Unpacked image = Unpacked.of(tar, Files.createDirectory(folder.resolve("root")));

        Path sbom = image.workingFolder().resolve(Sbom.IN_THE_IMAGE);

        assertEquals(-1, Files.mismatch(sbom, folder.resolve(name + ".cdx.json")));
        Map<String, String> named = SbomHashes.of(sbom);
        Files.delete(sbom);
        assertEquals(hashes(image.workingFolder()), named);
    }

    @Test
    void baseWithoutADigestIsRefused() throws Exception {
        Image image = new Image(Application.in(ROOT, "portal"), "example/java:25", CACHE);

        var refusal = assertThrows(IllegalArgumentException.class, () -> image.write(folder.resolve("x.tar"), "h/x:1"));

        assertTrue(refusal.getMessage().contains("@sha256:"), refusal.getMessage());
    }

    @ParameterizedTest
    @MethodSource("applications")
    @EnabledOnOs(OS.LINUX)
    void imageIsCompleteAndRunsAsNobodyOnFilesThatItCannotChange(String name) throws Exception {
        Application application = Application.in(ROOT, name);
        Path tar = folder.resolve("image.tar");
        new Image(application, "scratch", CACHE).write(tar, "holdout/" + name + ":test");
        Unpacked image = Unpacked.of(tar, Files.createDirectory(folder.resolve("root")));

        Ran ran = check(image);

        assertTrue(
                ran.said().startsWith(name + ", with the settings that it would start with:")
                        || ran.said().contains("is required but it could not be found"),
                ran.said());
        assertEquals(1, ran.code(), ran.said());
        assertEquals("65532:65532", image.config().path("User").asText());
        var ports = (ObjectNode) image.config().path("ExposedPorts");
        assertTrue(ports.has(application.port() + "/tcp") && ports.has(application.managementPort() + "/tcp"));
    }

    private static Map<String, String> hashes(Path home) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(home.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }

    private record Ran(int code, String said) {}

    /** Its entrypoint with {@code --check}, as the user that the image names where this one may become it. */
    private Ran check(Unpacked image) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (Files.getOwner(folder).getName().equals("root")) {
            open(folder);
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(image.command(Path.of(System.getProperty("java.home"), "bin/java"), List.of("--check")));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(image.workingFolder().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(image.environment());
        builder.environment().put("HOLDOUT_CHECK_WITHIN", "1s");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Ran(process.exitValue(), said);
    }

    /** Lets others look in; JUnit's folder is for its owner alone. */
    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void copySbomOfAnotherDay(Path folder, Path copy) throws IOException {
        String sbom = Files.readString(folder.resolveSibling(Sbom.WRITTEN_BY_THE_BUILD));
        String another = sbom.replaceFirst("\"timestamp\" : \"[^\"]+\"", "\"timestamp\" : \"2001-01-01T00:00:00Z\"");
        assertNotEquals(sbom, another);
        Files.writeString(copy.resolveSibling(Sbom.WRITTEN_BY_THE_BUILD), another);
    }

    private Path copyOf(Path original) throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                    Files.setLastModifiedTime(target, FileTime.from(Instant.EPOCH));
                }
            }
        }
        return copy;
    }
}
