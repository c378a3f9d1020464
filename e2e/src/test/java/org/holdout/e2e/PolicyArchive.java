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

/** An archive of policies that a test writes itself, a commit for each version, as the real ones are. */
final class PolicyArchive {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path folder;
    private final String document;

    /**
     * An empty one.
     *
     * @param folder is made; its name is the archive's
     * @param document the one document's id, {@code Service/Terms}
     */
    PolicyArchive(Path folder, String document) {
        this.folder = folder;
        this.document = document;
    }

    /**
     * Has the platform read in a small history of an invented policy, the same in every run down to the commits, so that reading it in
     * again changes nothing. Its days lie before any fact or step was read: it puts nothing in doubt.
     */
    static void readIn(Platform platform, Path folder) throws IOException, InterruptedException {
        new PolicyArchive(folder.resolve("e2e-policies"), "ChatGPT/Terms for a test")
                .version("First record of", Instant.parse("2020-01-10T08:00:00Z"), """
                    # Terms for a test

                    We keep what you write for thirty days. We do not use it to train models.

                    Write to us if you have questions.
                    """)
                .version("Record new changes of", Instant.parse("2020-06-10T08:00:00Z"), """
                    # Terms for a test

                    We keep what you write for ninety days. We use it to train models unless you object in the settings.

                    Write to us if you have questions.
                    """)
                .readIn(platform);
    }

    /** Adds what the document said from a time on. */
    PolicyArchive version(String subject, Instant at, String text) throws IOException {
        Path file = folder.resolve(document + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        PersonIdent archive = new PersonIdent("Archive", "archive@example.org", at, ZoneOffset.UTC);
        try (Git git = Git.init()
                .setInitialBranch("main")
                .setDirectory(folder.toFile())
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage(subject + " " + document.replace('/', ' '))
                    .setAuthor(archive)
                    .setCommitter(archive)
                    .setSign(false)
                    .call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has the platform read in what is new, by its front door. */
    void readIn(Platform platform) throws IOException, InterruptedException {
        Path log = Files.createTempFile("holdout-import-", ".log");
        Process front = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("holdout.root"))
                                .resolve("holdout")
                                .toString(),
                        "import-policies",
                        folder.toString(),
                        "--home",
                        platform.home().toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!front.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || front.exitValue() != 0) {
            front.destroy();
            throw new AssertionError("The archive was not read in:\n" + Files.readString(log));
        }
        Files.delete(log);
    }
}
