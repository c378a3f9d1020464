package org.holdout.e2e.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the last release had, as {@code deploy/release/record.sh} wrote it down. */
final class Released {

    static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final Path FOLDER = ROOT.resolve("deploy/release/last");

    private Released() {}

    /** Hashes of its versioned migrations by their path in the checkout. */
    static Map<String, String> migrations() throws IOException {
        return hashes("migrations.sha256");
    }

    /** Hashes of its event schemas and golden messages by their path in the checkout. */
    static Map<String, String> events() throws IOException {
        return hashes("events.sha256");
    }

    /** Tables ({@code guide.step}) and columns ({@code guide.step.note}) that its services no longer used, by database. */
    static Set<String> retired() throws IOException {
        return Files.readAllLines(FOLDER.resolve("retired.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Puts the migrations of that folder, as they were, into another: versioned ones that it had, repeatable ones as it had them. */
    static void copyMigrations(String folder, Path to) throws IOException {
        Files.createDirectories(to);
        for (String migration : migrations().keySet()) {
            Path file = Path.of(migration);
            if (file.getParent().equals(Path.of(folder))) {
                Files.copy(ROOT.resolve(file), to.resolve(file.getFileName()));
            }
        }
        for (Path repeatable : sql(FOLDER)) {
            if (Files.exists(ROOT.resolve(folder).resolve(repeatable.getFileName()))) {
                Files.copy(repeatable, to.resolve(repeatable.getFileName()));
            }
        }
    }

    /** The hash of a file of this checkout, or {@code missing}. */
    static String hash(String path) {
        try {
            Path file = ROOT.resolve(path);
            return Files.exists(file)
                    ? HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))
                    : "missing";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> sql(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }

    private static Map<String, String> hashes(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .map(line -> line.split(" {2}"))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (one, other) -> one, TreeMap::new));
    }
}
