package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdout.embedded.ProcessId;

/**
 * At most one run for a home. The kernel gives the lock back when its holder dies, however it dies; who holds it is written
 * beside it for people and for {@code ./holdout stop}.
 */
final class HomeLock implements AutoCloseable {
    private static final Duration LOOKS_END_WITHIN = Duration.ofSeconds(1);
    private static final Pattern WHO = Pattern.compile("(\\d{1,10}) (\\d{1,18}) (\\S+)\\s*");
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

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

    /** The lock, also when somebody who only looks holds it for a moment; nothing when another run holds it. */
    static Optional<HomeLock> takeSoon(Home home) throws IOException, InterruptedException {
        long end = System.nanoTime() + LOOKS_END_WITHIN.toNanos();
        Optional<HomeLock> lock = take(home);
        while (lock.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_TRIES);
            lock = take(home);
        }
        return lock;
    }

    /** Writes down who holds it: the process, told from a later one of its pid, and the address to look at. */
    void sayWho(ProcessHandle process, String address) throws IOException {
        ProcessId id = ProcessId.of(process);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((id.pid() + " " + id.startedMillis() + " " + address + "\n").getBytes(UTF_8)), 0);
    }

    /**
     * Who holds a home's lock.
     *
     * @param pid of the launcher, 0 while it has not said it
     * @param address of the portal
     */
    record Holder(long pid, String address) {
        static final Holder NOT_SAID = new Holder(0, "it has not said its address");

        boolean hasSaidWho() {
            return pid > 0;
        }

        String who() {
            return hasSaidWho() ? "pid " + pid : "beginning or ending just now";
        }
    }

    /** Who runs on this home now, if anybody. Looking shares the lock for a moment, so that two who look see no run. */
    static Optional<Holder> holder(Home home) throws IOException {
        Path file = home.lock();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock nobodys = channel.tryLock(0, Long.MAX_VALUE, true)) {
            if (nobodys != null) {
                return Optional.empty();
            }
        }
        return Optional.of(said(Files.readString(file)));
    }

    /**
     * Who is written down there. Somebody who holds the lock and has not said it, as a reset never does, leaves what an earlier run had
     * said: its pid may be another's by now, who is nobody to us.
     */
    static Holder said(String text) {
        Matcher words = WHO.matcher(text);
        return words.matches()
                ? new ProcessId(Long.parseLong(words.group(1)), Long.parseLong(words.group(2)))
                        .alive()
                        .map(process -> new Holder(process.pid(), words.group(3)))
                        .orElse(Holder.NOT_SAID)
                : Holder.NOT_SAID;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
