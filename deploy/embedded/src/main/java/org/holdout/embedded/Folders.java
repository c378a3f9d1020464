package org.holdout.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Folders of parts, the temporary ones named after the process that owns them. */
final class Folders {

    private Folders() {}

    /** A new folder for this process: {@code holdout-<part>-<pid>-…}. */
    static Path temporary(String part) {
        return temporary(temporaryFiles(), prefix(part));
    }

    /** A new folder for this process in {@code parent}: {@code <prefix><pid>-…}. */
    static Path temporary(Path parent, String prefix) {
        try {
            return Files.createTempDirectory(
                    parent, prefix + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new EmbeddedException("There is no temporary folder: " + e.getMessage(), e);
        }
    }

    /** Temporary folders of {@code part} whose owners ended without cleaning up. */
    static List<Path> orphans(String part) {
        return orphans(temporaryFiles(), prefix(part));
    }

    /** Folders in {@code parent}, made by {@link #temporary(Path, String)}, whose owners ended without cleaning up. */
    static List<Path> orphans(Path parent, String prefix) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> isOrphan(folder, prefix)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Path temporaryFiles() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static String prefix(String part) {
        return "holdout-" + part + "-";
    }

    private static boolean isOrphan(Path folder, String prefix) {
        String name = folder.getFileName().toString();
        if (!name.startsWith(prefix) || !Files.isDirectory(folder)) {
            return false;
        }
        String pid = name.substring(prefix.length()).replaceFirst("-.*", "");
        return pid.matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(Processes::lives)
                        .isEmpty();
    }

    /** Deletes the folder with all that is in it; a file that vanishes meanwhile does not matter. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException e) {
            throw new EmbeddedException(folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
