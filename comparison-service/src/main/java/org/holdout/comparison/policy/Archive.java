package org.holdout.comparison.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** An Open Terms Archive collection: a git history with one commit for each version of a document. */
final class Archive implements AutoCloseable {

    private static final String HEAD_OF_BUNDLE = "refs/heads/holdout";
    private static final Pattern ENDING = Pattern.compile("(\\.bundle|\\.git)?$");
    private static final Pattern VERSIONS = Pattern.compile("-versions$");

    private final String name;
    private final Repository repository;
    private final Optional<UnpackedBundle> unpacked;

    private Archive(String name, Repository repository, Optional<UnpackedBundle> unpacked) {
        this.name = name;
        this.repository = repository;
        this.unpacked = unpacked;
    }

    /**
     * Opens a clone or a bundle. A bundle is unpacked into a temporary folder until this is closed.
     *
     * @throws UnreadableArchiveException when it is neither, or damaged
     */
    static Archive open(Path path) {
        if (Files.isDirectory(path)) {
            return clone(path);
        }
        if (Files.isRegularFile(path)) {
            return bundle(path);
        }
        throw new UnreadableArchiveException("There is no folder and no file of that name.");
    }

    /** What the collection is called: its file's or folder's name without endings. */
    static String name(Path path) {
        String file = ENDING.matcher(
                        path.toAbsolutePath().normalize().getFileName().toString())
                .replaceFirst("");
        return VERSIONS.matcher(file).replaceFirst("");
    }

    private static Archive clone(Path folder) {
        try {
            Repository repository = new FileRepositoryBuilder()
                    .setMustExist(true)
                    .setGitDir(gitFolder(folder).toFile())
                    .build();
            return new Archive(name(folder), repository, Optional.empty());
        } catch (IOException e) {
            throw new UnreadableArchiveException("The folder is no git repository.", e);
        }
    }

    private static Path gitFolder(Path folder) {
        Path inside = folder.resolve(".git");
        return Files.isDirectory(inside) ? inside : folder;
    }

    private static Archive bundle(Path file) {
        UnpackedBundle unpacked = UnpackedBundle.in(UnpackedBundle.PLACE);
        try {
            Path folder = unpacked.folder();
            try (Git git =
                    Git.init().setBare(true).setDirectory(folder.toFile()).call()) {
                git.fetch()
                        .setRemote(file.toAbsolutePath().toString())
                        .setRefSpecs("+HEAD:" + HEAD_OF_BUNDLE)
                        .call();
            }
            Repository repository = new FileRepositoryBuilder()
                    .setMustExist(true)
                    .setGitDir(folder.toFile())
                    .build();
            return new Archive(name(file), repository, Optional.of(unpacked));
        } catch (IOException | GitAPIException | RuntimeException e) {
            unpacked.close();
            throw new UnreadableArchiveException("The file is no git bundle, or it is damaged.", e);
        }
    }

    String name() {
        return name;
    }

    Repository repository() {
        return repository;
    }

    /** The newest commit. */
    ObjectId head() {
        try {
            ObjectId head = repository.resolve(unpacked.isPresent() ? HEAD_OF_BUNDLE : "HEAD");
            if (head == null) {
                throw new UnreadableArchiveException("It has no commits.");
            }
            return head;
        } catch (IOException e) {
            throw new UnreadableArchiveException("Its newest commit cannot be read.", e);
        }
    }

    /** Whether {@code commit} is part of the history as it is now: false after the history was rewritten. */
    boolean holds(ObjectId commit) {
        try (RevWalk walk = new RevWalk(repository)) {
            return repository.getObjectDatabase().has(commit)
                    && walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(head()));
        } catch (IOException e) {
            throw new UnreadableArchiveException("Its history cannot be read.", e);
        }
    }

    /**
     * The commits of the main line, oldest first.
     *
     * @param after the commit after which they begin; empty for all
     */
    Stream<RevCommit> commits(Optional<ObjectId> after) {
        RevWalk walk = new RevWalk(repository);
        try {
            walk.setFirstParent(true);
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            walk.markStart(walk.parseCommit(head()));
            if (after.isPresent()) {
                walk.markUninteresting(walk.parseCommit(after.get()));
            }
            return Stream.generate(() -> next(walk))
                    .takeWhile(Optional::isPresent)
                    .map(Optional::get)
                    .onClose(walk::close);
        } catch (IOException e) {
            walk.close();
            throw new UnreadableArchiveException("Its history cannot be read.", e);
        }
    }

    private static Optional<RevCommit> next(RevWalk walk) {
        try {
            return Optional.ofNullable(walk.next());
        } catch (IOException e) {
            throw new UnreadableArchiveException("Its history is damaged.", e);
        }
    }

    @Override
    public void close() {
        repository.close();
        unpacked.ifPresent(UnpackedBundle::close);
    }
}
