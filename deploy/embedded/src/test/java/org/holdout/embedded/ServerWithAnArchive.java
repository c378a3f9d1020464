package org.holdout.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server whose changes are archived as the compose file has it, and the scripts of deploy/production/backup for it. */
abstract class ServerWithAnArchive {

    static final Path SCRIPTS = Path.of(System.getProperty("holdout.root"), "deploy/production/backup");
    private static final Pattern ARCHIVE_COMMAND = Pattern.compile("- archive_command=(.+)");

    /** Home of a server that was made and stopped; each test's server begins with a copy of its data. */
    @TempDir
    static Path made;

    @TempDir
    Path folder;

    String home = "first";
    EmbeddedPostgres postgres;
    Path archive;
    String superuserPassword;

    @BeforeAll
    static void makeAServer() {
        EmbeddedPostgres.at(made, Binaries.folder("postgres"), Ports.free())
                .start()
                .close();
    }

    @BeforeEach
    void startWithAnArchive() throws Exception {
        archive = Files.createDirectory(folder.resolve("archive"));
        Path first = Files.createDirectory(folder.resolve(home));
        copy(made.resolve("data"), first.resolve("data"));
        copy(made.resolve("superuser-password"), first.resolve("superuser-password"));
        Files.writeString(
                first.resolve("data/postgresql.auto.conf"),
                "archive_mode = 'on'\narchive_command = '" + archiveCommand() + "'\n",
                StandardOpenOption.APPEND);
        postgres = server(home).start();
        update("CREATE TABLE book (id int PRIMARY KEY, title text, file bytea)");
        write(1, 500);
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    record Ran(int code, String said) {}

    void backUp(String name, String... rewritten) throws IOException, InterruptedException {
        var arguments = new ArrayList<Object>(List.of(folder.resolve(home + "/data"), folder.resolve(name)));
        arguments.addAll(List.of(rewritten));
        Ran ran = run("base-backup.sh", arguments.toArray());
        assertEquals(0, ran.code(), ran.said());
    }

    /** The file of changes that is there now. */
    String archiveWhatWasWritten() throws SQLException {
        String last = query("SELECT pg_walfile_name(pg_switch_wal())");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> query("SELECT coalesce(last_archived_wal >= '" + last + "', false) FROM pg_stat_archiver")
                        .equals("t"));
        return last;
    }

    void destroy() {
        postgres.kill();
        postgres.close();
        Folders.delete(folder.resolve(home));
    }

    /** Into a server of its own, which knows nothing but the backup and the archive. */
    void restore(String backup, String... until) throws Exception {
        lay(backup, until);
        postgres.start();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> query("SELECT pg_is_in_recovery()").equals("f"));
    }

    void lay(String backup, String... until) throws Exception {
        String password = superuserPassword;
        home = "from-" + backup;
        var arguments = new ArrayList<Object>(List.of(folder.resolve(backup), folder.resolve(home + "/data"), archive));
        arguments.addAll(List.of(until));
        Ran ran = run("restore.sh", arguments.toArray());
        assertEquals(0, ran.code(), ran.said());
        postgres = server(home);
        Files.writeString(folder.resolve(home + "/superuser-password"), password);
    }

    /** The one of the compose file, with the archive of this test. */
    String archiveCommand() throws IOException {
        String compose = Files.readString(SCRIPTS.resolveSibling("compose/compose.yaml"));
        Matcher command = ARCHIVE_COMMAND.matcher(compose);
        assertTrue(command.find());
        assertFalse(command.group(1).matches(".*['\\\\].*"), "it would have to be escaped in the server's settings");
        return command.group(1).replace("/archive/", archive + "/");
    }

    EmbeddedPostgres server(String name) {
        return EmbeddedPostgres.at(folder.resolve(name), Binaries.folder("postgres"), Ports.free());
    }

    Ran run(String script, Object... arguments) throws IOException, InterruptedException {
        return run(Map.of(), script, arguments);
    }

    Ran run(Map<String, String> settings, String script, Object... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return run(settings, command);
    }

    Ran psql(Path file) throws IOException, InterruptedException {
        return run(Map.of(), List.of("psql", "-X", "-v", "ON_ERROR_STOP=1", "-d", "postgres", "-f", file.toString()));
    }

    Ran run(Map<String, String> settings, List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", Integer.toString(postgres.port()));
        builder.environment().put("PGUSER", "postgres");
        builder.environment().put("PGPASSWORD", superuserPassword == null ? password() : superuserPassword);
        builder.environment().putAll(settings);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(command + " never ends:\n" + Files.readString(said));
        }
        return new Ran(process.exitValue(), Files.readString(said));
    }

    String password() {
        superuserPassword = postgres.superuserPassword();
        return superuserPassword;
    }

    void write(int from, int to) throws SQLException {
        update("INSERT INTO book SELECT n, 'title ' || n, sha256(n::text::bytea) FROM generate_series(" + from + ", "
                + to + ") n");
    }

    void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), "postgres", superuserPassword == null ? password() : superuserPassword);
    }
}
