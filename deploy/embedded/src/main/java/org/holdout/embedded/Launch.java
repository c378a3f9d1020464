package org.holdout.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs so that none runs without being written down, whenever its starter is killed: a shell waits for leave, which it
 * gets once its pid is on disk, and the program takes its place. When the starter dies first, the shell reads the end of its
 * input and ends.
 */
public final class Launch {

    /**
     * Ctrl-C reaches every process of the terminal at once; ours end in order, when their starter says so. Ignored signals stay
     * ignored in the program that takes the shell's place.
     */
    private static final List<String> AFTER_LEAVE =
            List.of("/bin/sh", "-c", "trap '' INT HUP; read -r leave && exec \"$@\"", "holdout");

    private Launch() {}

    /** Writes down a process that waits for leave. */
    @FunctionalInterface
    public interface Ledger {
        void write(ProcessHandle process) throws IOException;
    }

    /**
     * Starts the builder's command. Its input must be a pipe, as it is when nothing else is said; it stays open.
     *
     * @throws IOException when it cannot be started or written down; nothing runs then
     */
    public static Process start(ProcessBuilder builder, Ledger ledger) throws IOException {
        List<String> command = new ArrayList<>(AFTER_LEAVE);
        command.addAll(builder.command());
        Process process = builder.command(command).start();
        boolean left = false;
        try {
            ledger.write(process.toHandle());
            OutputStream input = process.getOutputStream();
            input.write('\n');
            input.flush();
            left = true;
            return process;
        } finally {
            if (!left) {
                process.destroyForcibly();
            }
        }
    }
}
