package org.holdout.comparison.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jboss.logging.Logger;

/** Reads an archive in: what is new in it since the last time, oldest first. */
@ApplicationScoped
class ArchiveImport {

    private static final Logger LOG = Logger.getLogger(ArchiveImport.class);

    private final Shelf shelf;
    private final FailedImport failed;
    private final PolicyConfig config;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ArchiveImport(Shelf shelf, FailedImport failed, PolicyConfig config) {
        this.shelf = shelf;
        this.failed = failed;
        this.config = config;
    }

    /**
     * Reads in what the archive has beyond what is kept; blocks until all is shown. Interrupted at any line it goes on from its
     * last batch when it is called again. A failure is written down before this returns, also when the database is away for a while.
     *
     * @param path a clone or a bundle
     * @throws UnreadableArchiveException when it cannot be read to its end; what could be read is kept
     * @throws OtherImportException when another import of it is at work, which goes on
     */
    void run(Path path) {
        oneAtATime.lock();
        try (Archive archive = Archive.open(path)) {
            run(archive);
        } catch (OtherImportException e) {
            LOG.infof("The archive %s is left to another import of it", Archive.name(path));
            throw e;
        } catch (UnreadableArchiveException e) {
            fail(path, e, e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            fail(path, e, "It was interrupted by a failure of this service. Import it again to go on.");
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** As {@link #run(Path)}, where nobody waits for a failure: it is in the log and in what {@link Shelf} keeps. */
    void tryRun(Path path) {
        try {
            run(path);
        } catch (RuntimeException told) {
            LOG.debugf(told, "The archive %s was given up", Archive.name(path));
        }
    }

    /** Whether an archive is being read in by this instance. */
    boolean isBusy() {
        return oneAtATime.isLocked();
    }

    private void fail(Path path, RuntimeException failure, String problem) {
        LOG.errorf(failure, "The archive %s is not read in", Archive.name(path));
        failed.write(Archive.name(path), problem);
    }

    private void run(Archive archive) {
        Optional<String> kept = shelf.head(archive.name());
        Optional<ObjectId> after = kept.map(ObjectId::fromString).filter(archive::holds);
        List<String> problems = kept.isPresent() && after.isEmpty()
                ? List.of("The history was rewritten: all of it is read again, and what is kept already stays.")
                : List.of();
        List<RevCommit> commits;
        try (Stream<RevCommit> all = archive.commits(after)) {
            commits = all.toList();
        }
        shelf.begin(archive.name(), commits.size());
        Captures captures = new Captures(archive.repository(), config.maxText().asLongValue());
        for (int start = 0; start < commits.size(); start += config.batch()) {
            kept = put(
                    archive.name(),
                    captures,
                    commits.subList(start, Math.min(start + config.batch(), commits.size())),
                    kept);
        }
        shelf.publish(archive.name(), problems);
        LOG.infof("The archive %s is read in: %d commits", archive.name(), commits.size());
    }

    /** The last of the commits, once all of them are put. */
    private Optional<String> put(String archive, Captures captures, List<RevCommit> batch, Optional<String> expected) {
        List<CapturedCommit> left = batch.stream()
                .map(commit -> new CapturedCommit(commit.name(), captures.of(commit)))
                .toList();
        Optional<String> head = expected;
        while (!left.isEmpty()) {
            List<CapturedCommit> rest = shelf.put(archive, left, head);
            int whole = left.size() - rest.size();
            head = whole == 0 ? head : Optional.of(left.get(whole - 1).id());
            left = rest;
        }
        return head;
    }
}
