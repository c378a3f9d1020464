package org.holdout.comparison.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A temporary folder that a bundle is unpacked into. A file beside it is locked for as long as it is used: the lock goes with its process,
 * however that ends, and so tells whoever comes later that the folder was left.
 */
final class UnpackedBundle implements AutoCloseable {

    /** Where they lie. */
    static final Path PLACE = Path.of(System.getProperty("java.io.tmpdir"));

    private static final Logger LOG = Logger.getLogger(UnpackedBundle.class);
    private static final String NAME = "holdout-archive-";
    private static final String MARK = ".used";

    /** The marks of this process: to open and close one of them would take the lock from it. */
    private static final Set<Path> OWN = new HashSet<>();

    private final Path mark;
    private final FileChannel held;

    private UnpackedBundle(Path mark, FileChannel held) {
        this.mark = mark;
        this.held = held;
    }

    /**
     * Makes an empty one, and removes those that were left.
     *
     * @throws UnreadableArchiveException when the disk does not let it
     */
    static UnpackedBundle in(Path place) {
        removeLeft(place);
        synchronized (OWN) {
            try {
                return made(place);
            } catch (IOException e) {
                throw new UnreadableArchiveException("There is no room to unpack the bundle.", e);
            }
        }
    }

    /** Locks the mark before it has its name, so that nobody finds it unlocked. */
    private static UnpackedBundle made(Path place) throws IOException {
        Path file = Files.createTempFile(place, NAME, null);
        Path mark = file.resolveSibling(file.getFileName() + MARK);
        FileChannel held = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            held.lock();
            OWN.add(Files.move(file, mark));
            Files.createDirectory(folder(mark));
            return new UnpackedBundle(mark, held);
        } catch (IOException e) {
            OWN.remove(mark);
            held.close();
            throw e;
        }
    }

    Path folder() {
        return folder(mark);
    }

    /** Removes what processes left that were killed. What is used stays, also by another process; what cannot be removed is logged. */
    static void removeLeft(Path place) {
        synchronized (OWN) {
            try (Stream<Path> all = Files.list(place)) {
                for (Path mark : all.filter(UnpackedBundle::isMark).toList()) {
                    if (!OWN.contains(mark)) {
                        removeIfLeft(mark);
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("Bundles that were unpacked and left cannot be looked for", e);
            }
        }
    }

    private static boolean isMark(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(NAME) && name.endsWith(MARK);
    }

    private static void removeIfLeft(Path mark) {
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                remove(mark);
            }
        } catch (IOException | UncheckedIOException | OverlappingFileLockException e) {
            LOG.warnf(e, "The unpacked bundle %s cannot be removed", folder(mark));
        }
    }

    private static Path folder(Path mark) {
        String name = mark.getFileName().toString();
        return mark.resolveSibling(name.substring(0, name.length() - MARK.length()));
    }

    /** The mark last, so that a folder that is removed in part is found again. */
    private static void remove(Path mark) throws IOException {
        Path folder = folder(mark);
        if (Files.exists(folder)) {
            List<Path> inside;
            try (Stream<Path> walk = Files.walk(folder)) {
                inside = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : inside) {
                Files.delete(path);
            }
        }
        Files.deleteIfExists(mark);
    }

    /** Removes it; what cannot be removed is logged, and left for {@link #removeLeft}. */
    @Override
    public void close() {
        synchronized (OWN) {
            try (held) {
                remove(mark);
            } catch (IOException | UncheckedIOException e) {
                LOG.warnf(e, "The unpacked bundle %s cannot be removed", folder());
            } finally {
                OWN.remove(mark);
            }
        }
    }
}
