package org.holdout.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * PostgreSQL's own programs, run as this user, or, because they refuse root, in a user namespace of their own in which root is
 * nobody: the files stay root's, and so do the right to read and write them.
 */
final class PostgresPrograms {

    /** No program needs longer; each ends by itself within this time. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final List<String> OTHER_USER = List.of("unshare", "-U");

    /** Small enough for a laptop that runs everything. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=200",
            "shared_buffers=64MB",
            "jit=off",
            "log_timezone=UTC",
            "timezone=UTC");

    private final Path bin;
    private final Path log;
    private final PidFile running;
    private final List<String> asUser;
    private final boolean outlastsTheMachine;

    /** @param outlastsTheMachine whether what is committed is on the disk, so that a loss of power takes none of it */
    PostgresPrograms(Path unpacked, Path log, PidFile running, boolean outlastsTheMachine) {
        this.bin = unpacked.resolve("bin");
        this.log = log;
        this.running = running;
        this.outlastsTheMachine = outlastsTheMachine;
        this.asUser = "root".equals(System.getProperty("user.name")) ? OTHER_USER : List.of();
    }

    void initialise(Path data, Path passwordFile, String superuser) {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + data,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!outlastsTheMachine) {
            arguments.add("--no-sync");
        }
        if (!run("initdb", arguments.toArray(String[]::new))) {
            throw new EmbeddedException("PostgreSQL's data folder could not be made in " + data + hint()
                    + " The log says:\n" + Commands.tail(log));
        }
    }

    /** Returns when the server takes connections. It is a process of its own then, in a session of its own. */
    void start(Path data, int port) {
        String settings = " -c fsync=" + (outlastsTheMachine ? "on" : "off") + " -c " + String.join(" -c ", SETTINGS);
        boolean started = run(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + LIMIT.toSeconds(),
                "--pgdata=" + data,
                "--log=" + log,
                "--options=-p " + port + settings);
        if (!started) {
            throw new EmbeddedException("PostgreSQL did not start on port " + port + hint() + " The log " + log
                    + " says:\n" + Commands.tail(log));
        }
    }

    /** Ends sessions, writes a checkpoint and returns when the server has ended. False when it did not within the limit. */
    boolean stop(Path data) {
        return run("pg_ctl", "stop", "--mode=fast", "--wait", "--timeout=" + LIMIT.toSeconds() / 2, "--pgdata=" + data);
    }

    private boolean run(String program, String... arguments) {
        List<String> command = new ArrayList<>(asUser);
        command.add(bin.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        return Commands.succeeds(log, LIMIT, command, running::write);
    }

    private String hint() {
        if (asUser.isEmpty() || Commands.succeeds(log, LIMIT, List.of("unshare", "-U", "true"), running::write)) {
            return ".";
        }
        return ": it refuses to run as root, and this system does not allow root a user namespace (unshare -U)."
                + " Run as an ordinary user.";
    }
}
