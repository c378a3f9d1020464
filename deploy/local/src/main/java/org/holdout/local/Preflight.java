package org.holdout.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.local.CannotRun.Why;
import org.holdout.local.Ports.Listener;

/** What is looked at before anything starts, so that it is said in one line and not in five logs. */
final class Preflight {
    /** What a first run writes (databases, Kafka's logs, the log files), with room to work. */
    static final long LEAST_FREE_BYTES = 1L << 30;

    private static final long MEBIBYTE = 1L << 20;

    private Preflight() {}

    /** Refuses a home on a disk with less free than {@code least} bytes. */
    static void enoughDisk(Path home, long least) {
        Path there = home;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            if (free < least) {
                throw new CannotRun(
                        Why.NO_DISK,
                        "Only " + free / MEBIBYTE + " MiB are free at " + there + ", and a run needs "
                                + least / MEBIBYTE + " MiB. Free some, or put the data elsewhere with --home DIR.");
            }
        } catch (IOException e) {
            throw new CannotRun(Why.FAILED, "Cannot tell how much disk is free at " + there + ".", e);
        }
    }

    /** Refuses when somebody else listens on a port of a part that this run starts, twice perhaps. */
    static void portsFree(Ports ports, Set<String> without, boolean twice) {
        List<Listener> taken = ports.all().stream()
                .filter(listener -> !without.contains(listener.part()))
                .flatMap(listener -> twice ? Twins.and(listener) : Stream.of(listener))
                .filter(listener -> isTaken(listener.port()))
                .toList();
        if (!taken.isEmpty()) {
            throw new CannotRun(
                    Why.PORT_TAKEN,
                    taken.stream()
                                    .map(listener -> "Port " + listener.port() + " (" + listener.part() + ")")
                                    .collect(Collectors.joining(", "))
                            + (taken.size() == 1 ? " is" : " are")
                            + " taken by another program. End it, or move all of Holdout's ports: --port-offset "
                            + ports.anotherOffset() + ".");
        }
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
