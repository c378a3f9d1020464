package org.holdout.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * A small history of an invented policy, the same in every run down to the commits, so that reading it in again changes nothing. Its
 * days lie before any fact or step was read: it puts nothing in doubt.
 */
final class PolicyArchive {

    private static final String DOCUMENT = "ChatGPT/Terms for a test";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private PolicyArchive() {}

    /** Writes it into a folder and has the platform read it in by its front door. */
    static void readIn(Platform platform, Path folder) throws IOException, InterruptedException {
        write(Files.createDirectories(folder.resolve("e2e-policies")));
        Path log = folder.resolve("import.log");
        Process front = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("holdout.root"))
                                .resolve("holdout")
                                .toString(),
                        "import-policies",
                        folder.resolve("e2e-policies").toString(),
                        "--home",
                        platform.home().toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!front.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || front.exitValue() != 0) {
            front.destroy();
            throw new AssertionError("The archive was not read in:\n" + Files.readString(log));
        }
    }

    private static void write(Path folder) throws IOException {
        try (Git git = Git.init()
                .setInitialBranch("main")
                .setDirectory(folder.toFile())
                .call()) {
            version(git, folder, "First record of", "2020-01-10T08:00:00Z", """
                    # Terms for a test

                    We keep what you write for thirty days. We do not use it to train models.

                    Write to us if you have questions.
                    """);
            version(git, folder, "Record new changes of", "2020-06-10T08:00:00Z", """
                    # Terms for a test

                    We keep what you write for ninety days. We use it to train models unless you object in the settings.

                    Write to us if you have questions.
                    """);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void version(Git git, Path folder, String subject, String at, String text)
            throws IOException, GitAPIException {
        Path file = folder.resolve(DOCUMENT + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        PersonIdent archive = new PersonIdent("Archive", "archive@example.org", Instant.parse(at), ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(subject + " " + DOCUMENT.replace('/', ' '))
                .setAuthor(archive)
                .setCommitter(archive)
                .setSign(false)
                .call();
    }
}
