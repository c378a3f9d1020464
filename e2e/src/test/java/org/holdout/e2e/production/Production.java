package org.holdout.e2e.production;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.holdout.e2e.StartCheck;
import org.holdout.e2e.settings.Compose;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.events.Topics;

/**
 * What the compose file of production describes, as processes of this machine: the same settings, secrets, scripts and commands, read
 * from the same files, everything in production's mode and behind TLS. Only places are others (see {@link Here}), and the programs
 * of PostgreSQL and Kafka are those of the build. One folder holds all of it: {@code machine} is what can be lost, {@code elsewhere}
 * what backups wrote to other places, {@code mail} stands for the operator's mail server.
 */
public final class Production implements AutoCloseable {

    /** The applications that the check is asked for, in the order of the documents. */
    public static final List<String> APPLICATIONS = Applications.NAMES;

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final String ARCHIVE_COMMAND = "archive_command=";

    private final Here here;
    private final Compose compose;
    private final Authority authority;
    private final Backup backup;
    private final DataServer data;
    private final DataServer keys;
    private final EmbeddedKafka kafka;
    private final SignIn signIn;
    private final Applications applications;
    private final Door door;
    private MailServer mail;

    /** @param folder where nothing is yet, or what an earlier rehearsal has left, which goes */
    public Production(Path folder) throws IOException {
        here = new Here(folder.resolve("machine"));
        compose = new Compose();
        authority = new Authority(new Here(folder.resolve("mail")));
        backup = new Backup(here, folder.resolve("elsewhere"));
        data = server("postgres", Here.POSTGRES);
        keys = server("postgres-keys", Here.POSTGRES_KEYS);
        kafka = EmbeddedKafka.at(here.home().resolve("kafka"), Here.KAFKA, Here.KAFKA_CONTROLLER);
        signIn = new SignIn(here, compose, authority);
        applications = new Applications(here, compose, authority);
        door = new Door(here, authority, Compose.FOLDER);
        killAll();
        delete(folder);
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createDirectories(here.home());
        Files.createDirectories(folder.resolve("elsewhere"));
    }

    private DataServer server(String name, int port) {
        String databases = compose.environment(name, Here.FILLED_IN).get("DATABASES");
        return new DataServer(here, name, port, databases, backup.archive(name));
    }

    /** The first installation, in the order of docs/operating.md. */
    public void install() throws Exception {
        authority.make();
        Files.createDirectories(here.secrets());
        String mailPassword = Long.toHexString(new SecureRandom().nextLong());
        Files.writeString(here.secrets().resolve("smtp"), mailPassword);
        Files.writeString(here.secrets().resolve("imap"), mailPassword);
        mail = new MailServer(authority, mailPassword);
        Ran.well(
                Compose.FOLDER,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                "sh",
                Compose.FOLDER.resolve("secrets.sh"),
                ROOT.resolve("request-service/target/quarkus-app"),
                here.secrets());
        // Here all is one user's; the script leaves them readable to the users of several containers.
        Ran.well(here.secrets(), Map.of(), "sh", "-c", "chmod 600 ./*");
        backup.secrets();
        data.install(Compose.FOLDER, archiveCommand());
        keys.install(Compose.FOLDER, archiveCommand());
        kafka.start().createTopics(Topics.PLAN);
        signIn.layOut();
        signIn.start();
        door.start();
        signIn.awaitReady();
        applications.start();
        writeAddresses();
    }

    /** What the compose file says, after the words that name it. */
    private String archiveCommand() {
        return compose.command("postgres").stream()
                .filter(word -> word.startsWith(ARCHIVE_COMMAND))
                .map(word -> word.substring(ARCHIVE_COMMAND.length()))
                .findFirst()
                .orElseThrow();
    }

    /** As the local run does, for tests. */
    private void writeAddresses() throws IOException {
        Files.writeString(here.home().resolve("addresses.json"), """
            {"portal": "https://%s", "graphql": "https://%s/graphql", "keycloak": "https://%s", "mail": "http://127.0.0.1:%d",
             "smtp": "127.0.0.1:%d"}
            """.formatted(
                        Here.PORTAL_NAME, Here.API_NAME, Here.SIGN_IN_NAME, Here.MAIL_PAGE, Here.SMTP));
    }

    /** Where tests find addresses, and logs. */
    public Path home() {
        return here.home();
    }

    /** What a client of this JVM needs to trust this set-up. */
    public SSLContext trust() throws Exception {
        return authority.client();
    }

    /** The key by which a browser knows the proxy, checked against the authority. */
    public String browsersPin() throws Exception {
        return authority.signersKey(host(Here.PORTAL_NAME), Here.HTTPS);
    }

    private static String host(String name) {
        return name.substring(0, name.indexOf(':'));
    }

    /** The address of Keycloak's console, which only this machine has. */
    public String console() {
        return "http://localhost:" + Here.KEYCLOAK;
    }

    /** What {@code --check} says. */
    public StartCheck check(String application) throws IOException, InterruptedException {
        return applications.check(application);
    }

    /** {@code kcadm.sh} as the first administrator. */
    public String kcadm(Object... arguments) throws IOException, InterruptedException {
        return signIn.kcadm(arguments);
    }

    /** What a service finds when it walks along its audit log. */
    public String auditVerification(String application) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + Here.management(Here.port(application)) + "/audit-verification");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    /** The night's base backups, beside everything that runs. */
    public void backUpDatabases() throws Exception {
        backup.base(data);
        backup.base(keys, "holdout_request_keys");
    }

    /** What comes after the databases, while everything runs: vault and realm. */
    public void backUpTheRest() throws Exception {
        backup.vault();
        backup.realm(signIn.environment());
    }

    /** Lets nobody write any more, and brings what was written into the archives. Databases and Kafka still run. */
    public void quiet() throws Exception {
        applications.stop();
        signIn.stop();
        data.archiveWhatWasWritten();
        keys.archiveWhatWasWritten();
    }

    /** A copy of Kafka, which stands still from now on. */
    public void backUpKafka() throws Exception {
        kafka.stop();
        backup.kafka();
    }

    /** Fingerprints of every table of both database servers and of every partition of Kafka, while nobody writes. */
    public Map<String, String> state() throws Exception {
        Map<String, String> state = new TreeMap<>(Rows.of(data));
        state.putAll(Rows.of(keys));
        state.putAll(Events.at(kafka.bootstrapServers()));
        return state;
    }

    /** Ends all at once and deletes it. Only what backups wrote elsewhere is left, and the mail server. */
    public void destroy() throws IOException {
        killAll();
        delete(here.home());
    }

    /** A new machine: secrets, databases, vault and Kafka come back; the applications do not run yet. */
    public void restore() throws Exception {
        Files.createDirectories(here.home());
        backup.restoreSecrets();
        for (DataServer server : List.of(data, keys)) {
            backup.restore(server);
            server.start();
            server.awaitRecovered();
        }
        backup.restoreVault();
        backup.restoreKafka();
        kafka.start();
    }

    /** Starts what was restored. */
    public void start() throws Exception {
        signIn.layOut();
        signIn.start();
        door.start();
        signIn.awaitReady();
        applications.start();
        writeAddresses();
    }

    private void killAll() {
        applications.kill();
        signIn.kill();
        door.stop();
        kafka.kill();
        data.kill();
        keys.kill();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        killAll();
        if (mail != null) {
            mail.close();
        }
    }
}
