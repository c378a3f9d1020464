package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The JDK's ahead-of-time cache of one application: recorded while it runs for the first time after a build, written when that
 * run ends, used from then on. It halves the start, and writing it makes one stop slow: so only runs of the usual home record.
 * It is the build's output and can be deleted at any time.
 */
final class StartCache {
    /** How long an application may take to end when it writes its cache on the way. */
    static final Duration MAKING = Duration.ofMinutes(2);

    private final String application;
    private final Path built;
    private final Path folder;
    private final boolean mayRecord;
    private Path recording;

    /** The cache in {@code folder} of the application in {@code built}; without {@code mayRecord} it is only used. */
    StartCache(String application, Path built, Path folder, boolean mayRecord) {
        this.application = application;
        this.built = built;
        this.folder = folder;
        this.mayRecord = mayRecord;
    }

    /** Flags that use the cache, or record it where that is allowed, there is none yet and the folder can be written. */
    List<String> flags() throws IOException {
        Path cache = file();
        if (Files.exists(cache)) {
            recording = null;
            return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
        }
        if (!mayRecord || !canWrite()) {
            return List.of();
        }
        recording = folder.resolve(
                cache.getFileName() + "." + ProcessHandle.current().pid());
        return List.of("-XX:AOTCacheOutput=" + recording, "-Xlog:aot=off", "-Xlog:cds=off");
    }

    private boolean canWrite() {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    boolean isBeingMade() {
        return recording != null;
    }

    /** Puts what the ended application has recorded in its place; an application that was killed has recorded nothing. */
    void keep() {
        try {
            if (recording != null && Files.exists(recording)) {
                try (var older = Files.newDirectoryStream(folder, application + "-*.aot")) {
                    for (Path file : older) {
                        Files.delete(file);
                    }
                }
                Files.move(recording, file(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // The next start is slower and records again.
        }
        recording = null;
    }

    private Path file() throws IOException {
        return folder.resolve(application + "-" + fingerprint() + ".aot");
    }

    /** The JDK's version and the built files: the JVM refuses a cache of others. */
    private String fingerprint() throws IOException {
        var sum = new CRC32();
        sum.update(System.getProperty("java.vm.version").getBytes(UTF_8));
        try (var files = Files.walk(built)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String seen = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                sum.update(seen.getBytes(UTF_8));
            }
        }
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }
}
