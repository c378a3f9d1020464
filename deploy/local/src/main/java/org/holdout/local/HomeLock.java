package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * At most one run for a home. The kernel gives the lock back when its holder dies, however it dies; who holds it is written
 * beside it for people and for {@code ./holdout stop}.
 */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing when another run holds it. */
    static Optional<HomeLock> take(Home home) throws IOException {
        var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(channel));
    }

    /** Writes down who holds it: the pid, and the address to look at. */
    void sayWho(long pid, String address) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((pid + " " + address + "\n").getBytes(UTF_8)), 0);
    }

    /**
     * Who holds a home's lock.
     *
     * @param pid of the launcher
     * @param address of the portal
     */
    record Holder(long pid, String address) {}

    /** Who runs on this home now, if anybody. */
    static Optional<Holder> holder(Home home) throws IOException {
        Path file = home.lock();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<HomeLock> free = take(home);
        if (free.isPresent()) {
            free.get().close();
            return Optional.empty();
        }
        String[] words = Files.readString(file).strip().split(" ", 2);
        return Optional.of(
                words.length == 2 ? new Holder(Long.parseLong(words[0]), words[1]) : new Holder(0, "starting"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
