package org.holdout.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL server as a process of its own, for the local run and for tests. It listens on 127.0.0.1 only, asks for passwords
 * (SCRAM), and writes through to the disk: what a {@code kill -9} of any process leaves is a database that recovers.
 */
public final class EmbeddedPostgres implements EmbeddedServer {

    private static final String PART = "postgres";
    private static final String SUPERUSER = "postgres";
    private static final int PASSWORD_BYTES = 24;

    private final Path home;
    private final Path cache;
    private final int port;
    private final boolean temporary;
    private final boolean outlastsTheMachine;

    private EmbeddedPostgres(Path home, Path cache, int port, boolean temporary, boolean outlastsTheMachine) {
        this.home = home.toAbsolutePath();
        this.cache = cache.toAbsolutePath();
        this.port = port;
        this.temporary = temporary;
        this.outlastsTheMachine = outlastsTheMachine;
    }

    /**
     * A server that is not started yet, whose data last.
     *
     * @param home its folder: data, log and the superuser's password; made at the first start
     * @param cache where the programs are unpacked, once; several servers may share it
     * @param port the port on 127.0.0.1
     */
    public static EmbeddedPostgres at(Path home, Path cache, int port) {
        return new EmbeddedPostgres(home, cache, port, false, true);
    }

    /**
     * A started server on a free port. It goes, with its data, when it is closed or when this JVM ends. What is committed outlasts the death
     * of any process, but nothing waits for the disk.
     */
    public static EmbeddedPostgres temporary() {
        return temporary(false);
    }

    /** The same, whose commits wait for the disk as those of a real server do. */
    public static EmbeddedPostgres temporaryOnDisk() {
        return temporary(true);
    }

    private static EmbeddedPostgres temporary(boolean outlastsTheMachine) {
        Path cache = Binaries.folder(PART);
        for (Path orphan : Folders.orphans(PART)) {
            new EmbeddedPostgres(orphan, cache, 0, true, outlastsTheMachine).close();
        }
        EmbeddedPostgres postgres =
                new EmbeddedPostgres(Folders.temporary(PART), cache, Ports.free(), true, outlastsTheMachine);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "close-postgres"));
        return postgres.start();
    }

    /**
     * Starts the server and returns when it takes connections. What an earlier, killed run left running on the same data is
     * stopped first. Can be called again after the server has died.
     *
     * @return this
     * @throws EmbeddedException when it does not start within a minute; the message holds the end of its log
     */
    @Override
    public EmbeddedPostgres start() {
        PostgresPrograms programs = programs();
        try {
            Files.createDirectories(home);
            stop();
            Files.deleteIfExists(pidFile());
            if (!Files.exists(data())) {
                initialise(programs);
            }
        } catch (IOException e) {
            throw new EmbeddedException("PostgreSQL's folder " + home + " cannot be used: " + e.getMessage(), e);
        }
        programs.start(data(), port);
        return this;
    }

    @Override
    public void stop() {
        awaitProgram();
        Optional<ProcessHandle> running = process();
        if (running.isPresent() && !programs().stop(data())) {
            kill();
        }
    }

    /**
     * Waits for a program that an earlier, killed run had started: the server that {@code pg_ctl} starts is known by its own pid
     * file only when {@code pg_ctl} has ended, which all these programs do by themselves.
     */
    private void awaitProgram() {
        program()
                .filter(program -> !Processes.endsWithin(program, PostgresPrograms.LIMIT))
                .ifPresent(program -> Processes.end(program, Duration.ZERO));
    }

    private Optional<ProcessHandle> program() {
        return programFile().process();
    }

    /** Ends the server's main process at once, as {@code kill -9} does. Its other processes notice and end too. */
    public void kill() {
        process().ifPresent(Processes::kill);
    }

    /** Stops the server; a temporary one loses its data. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            Folders.delete(home);
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Processes.named(pidFile(), "postgres", data());
    }

    @Override
    public List<ProcessHandle> processes() {
        return Stream.of(program(), process()).flatMap(Optional::stream).toList();
    }

    /** The file that the server and its programs write to. */
    public Path log() {
        return home.resolve("postgres.log");
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The address for JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + database;
    }

    /**
     * Makes sure that a database and a user of the same name who owns it exist, and that the user has this password. Nobody else
     * but the superuser may connect to it.
     *
     * @return this
     */
    public EmbeddedPostgres createDatabase(String name, String password) {
        new Databases(jdbcUrl(SUPERUSER), SUPERUSER, superuserPassword()).create(name, password);
        return this;
    }

    /** The password of the user {@code postgres}. */
    public String superuserPassword() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new EmbeddedException("PostgreSQL's password cannot be read: " + e.getMessage(), e);
        }
    }

    private PostgresPrograms programs() {
        return new PostgresPrograms(PostgresBinaries.unpackedIn(cache), log(), programFile(), outlastsTheMachine);
    }

    private void initialise(PostgresPrograms programs) throws IOException {
        Path unfinished = home.resolve("data.unfinished");
        if (Files.exists(unfinished)) {
            Folders.delete(unfinished);
        }
        byte[] password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(password));
        programs.initialise(unfinished, passwordFile(), SUPERUSER);
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    private PidFile programFile() {
        return new PidFile(home.resolve("program.pid"));
    }

    private Path passwordFile() {
        return home.resolve("superuser-password");
    }
}
