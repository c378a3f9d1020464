package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What {@code ./holdout verify} says of a request's file. */
record FileCheck(int exitCode, String told) {

    private static final int LONG_ENOUGH_SECONDS = 60;

    /** Takes the file from its page, which is open. */
    static Path download(Person person, Path folder) {
        Download download = person.page()
                .waitForDownload(() -> person.page()
                        .locator("main a[href$='file.zip']")
                        .first()
                        .click());
        Path file = folder.resolve("file.zip");
        download.saveAs(file);
        return file;
    }

    /** A copy in which one text says one letter more. */
    static Path changed(Path file, String path, Path copy) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                zip.getInputStream(entry).transferTo(out);
                if (entry.getName().endsWith("/data/" + path)) {
                    out.write('s');
                }
            }
        }
        return copy;
    }

    /** What a text in the file says. */
    static String text(Path file, String path) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(one -> one.getName().endsWith("/data/" + path))
                    .findFirst()
                    .orElseThrow();
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Checks a file against the key that the portal publishes. */
    static FileCheck of(Path file, Platform platform) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("holdout.root"), "holdout").toString(),
                        "verify",
                        file.toString(),
                        "--key-from",
                        platform.portal()))
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS), "verify did not end");
        return new FileCheck(process.exitValue(), told);
    }
}
