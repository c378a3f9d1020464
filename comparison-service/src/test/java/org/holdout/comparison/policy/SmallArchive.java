package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.BundleWriter;

/** An archive that a test writes itself, a commit for each version, as the real ones are. */
public final class SmallArchive implements AutoCloseable {

    private final Path folder;
    private final Git git;

    /**
     * Makes an empty one.
     *
     * @param folder is made; its name is the archive's
     */
    public SmallArchive(Path folder) {
        this.folder = folder;
        try {
            this.git = Git.init()
                    .setInitialBranch("main")
                    .setDirectory(Files.createDirectories(folder).toFile())
                    .call();
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    String head() {
        try {
            return git.getRepository().resolve(Constants.HEAD).name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first version of a document. */
    public SmallArchive first(String document, String text, String at) {
        return write(document, text.getBytes(UTF_8), "First record of " + document.replace('/', ' '), at);
    }

    /** The vendor's next version. */
    public SmallArchive changed(String document, String text, String at) {
        return write(document, text.getBytes(UTF_8), "Record new changes of " + document.replace('/', ' '), at);
    }

    /** The archive's own next version. */
    public SmallArchive technical(String document, String text, String at) {
        return write(
                document,
                text.getBytes(UTF_8),
                "Apply technical or declaration upgrade on " + document.replace('/', ' '),
                at);
    }

    SmallArchive write(String document, byte[] bytes, String subject, String at) {
        try {
            Path file = folder.resolve(document + ".md");
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            git.add().addFilepattern(".").call();
            return commit(subject, at);
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The archive has the document no more. */
    public SmallArchive removed(String document, String at) {
        try {
            git.rm().addFilepattern(document + ".md").call();
            return commit("Record new changes of " + document, at);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The archive gives the document another name. */
    SmallArchive renamed(String document, String other, String at) {
        try {
            Path to = folder.resolve(other + Capture.ENDING);
            Files.createDirectories(to.getParent());
            Files.move(folder.resolve(document + Capture.ENDING), to);
            git.rm().addFilepattern(document + Capture.ENDING).call();
            git.add().addFilepattern(other + Capture.ENDING).call();
            return commit("Rename " + document, at);
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the author, and with it the day, out of the newest commit, as a broken tool does. */
    SmallArchive withoutAuthor() {
        Repository repository = git.getRepository();
        try (ObjectInserter objects = repository.newObjectInserter()) {
            String commit = new String(
                    repository.open(repository.resolve(Constants.HEAD)).getBytes(), UTF_8);
            ObjectId other = objects.insert(
                    Constants.OBJ_COMMIT,
                    commit.replaceFirst("(?m)^author .*\n", "").getBytes(UTF_8));
            objects.flush();
            git.reset()
                    .setMode(ResetCommand.ResetType.SOFT)
                    .setRef(other.name())
                    .call();
            return this;
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets the newest commits, as a force-push does. */
    SmallArchive rewind(int commits) {
        try {
            git.reset()
                    .setMode(ResetCommand.ResetType.HARD)
                    .setRef("HEAD~" + commits)
                    .call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole history as a bundle of that name. */
    Path bundle(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            BundleWriter writer = new BundleWriter(git.getRepository());
            writer.include(Constants.HEAD, git.getRepository().resolve(Constants.HEAD));
            writer.writeBundle(NullProgressMonitor.INSTANCE, out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SmallArchive commit(String subject, String at) throws GitAPIException {
        PersonIdent author = new PersonIdent("Archive", "archive@example.org", Instant.parse(at), ZoneOffset.UTC);
        git.commit()
                .setMessage(subject)
                .setAuthor(author)
                .setCommitter(author)
                .setSign(false)
                .call();
        return this;
    }

    @Override
    public void close() {
        git.close();
    }
}
