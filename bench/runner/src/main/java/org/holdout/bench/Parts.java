package org.holdout.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.embedded.EmbeddedPostgres;
import org.holdout.events.Topics;

/** Real PostgreSQL and Kafka, the applications that use them, and a stub of the others. */
final class Parts implements AutoCloseable {
    /** Callers may ask as often as they like. */
    static final List<String> NO_LIMITS = List.of(
            "holdout.gateway.fair-use.points-of-caller=1000000000",
            "holdout.gateway.fair-use.points-of-address=1000000000");

    private static final String PASSWORD = "bench";

    /** As in the local run. */
    private static final String HEAP = "-Xmx160m";

    private final Options options;
    private final Path folder;
    private final Services services;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    Parts(Options options, Path folder, Token token) throws Exception {
        this.options = options;
        this.folder = folder;
        services = new Services(token);
        postgres = EmbeddedPostgres.temporaryOnDisk();
        kafka = EmbeddedKafka.temporary().createTopics(Topics.PLAN);
    }

    Server comparison() throws Exception {
        return application("comparison-service", database("quarkus.datasource", "comparison"));
    }

    Server request() throws Exception {
        List<String> settings = database("quarkus.datasource", "request");
        settings.addAll(database("quarkus.datasource.keys", "request_keys"));
        settings.add("holdout.evidence.folder=" + folder.resolve("vault"));
        settings.add("holdout.keys.wrapping-key-file=" + folder.resolve("wrapping-key.json"));
        settings.add("holdout.dossier.signing-key-file=" + folder.resolve("signing-key.pem"));
        settings.add("holdout.dossier.public-address=http://localhost:8080");
        settings.add("quarkus.oidc-client.credentials.secret=" + PASSWORD);
        return application("request-service", settings);
    }

    /** The statements alone, behind HTTP and the check of a token, in request-service's database. */
    Server bare(List<String> statements, int drafts) throws Exception {
        List<String> settings = common(services, kafka);
        settings.addAll(database("quarkus.datasource", "request"));
        settings.add("bench.statements=" + Files.write(folder.resolve("statements.sql"), statements));
        settings.add("bench.drafts=" + drafts);
        return Server.startAnywhere(
                options.root().resolve("bench/bare/target/quarkus-app"),
                folder.resolve("bare.log"),
                flags("bare"),
                settings);
    }

    /** SmallRye GraphQL and nothing else before {@code behind}, which checks the token. */
    Server bareGateway(Server behind) throws Exception {
        return Server.startAnywhere(
                options.root().resolve("bench/floor/target/quarkus-app"),
                folder.resolve("bare-gateway.log"),
                flags("bare-gateway"),
                List.of("quarkus.rest-client.services.url=" + behind.url()));
    }

    Server gateway(Server request) throws Exception {
        List<String> settings = new ArrayList<>(gatewaySettings(request.url(), services, kafka));
        settings.addAll(NO_LIMITS);
        return Server.startAnywhere(
                options.root().resolve("gateway/target/quarkus-app"),
                folder.resolve("gateway.log"),
                flags("gateway"),
                settings);
    }

    /** What a gateway is told that finds request-service at {@code request} and the other services stubbed. */
    static List<String> gatewaySettings(String request, Services services, EmbeddedKafka kafka) throws Exception {
        List<String> settings = common(services, kafka);
        settings.add("quarkus.rest-client.guide-service.url=" + services.url());
        settings.add("quarkus.rest-client.request-service.url=" + request);
        settings.add("quarkus.rest-client.comparison-service.url=" + services.url());
        return settings;
    }

    /** A connection to one of the databases, as its owner. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), database, PASSWORD);
    }

    EmbeddedKafka kafka() {
        return kafka;
    }

    int postgresPort() {
        return postgres.port();
    }

    String password() {
        return PASSWORD;
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
        services.close();
    }

    private Server application(String name, List<String> database) throws Exception {
        List<String> settings = common(services, kafka);
        settings.addAll(database);
        return Server.startAnywhere(
                options.root().resolve(name + "/target/quarkus-app"),
                folder.resolve(name + ".log"),
                flags(name),
                settings);
    }

    private List<String> flags(String name) {
        List<String> flags = new ArrayList<>(options.profiling(folder.resolve(name + ".jfr")));
        flags.add(HEAP);
        return flags;
    }

    private List<String> database(String source, String name) {
        postgres.createDatabase(name, PASSWORD);
        return new ArrayList<>(List.of(
                source + ".jdbc.url=" + postgres.jdbcUrl(name),
                source + ".username=" + name,
                source + ".password=" + PASSWORD));
    }

    private static List<String> common(Services services, EmbeddedKafka kafka) throws Exception {
        return new ArrayList<>(List.of(
                "holdout.mode=local",
                "quarkus.management.port=" + Server.freePort(),
                "kafka.bootstrap.servers=" + kafka.bootstrapServers(),
                "quarkus.oidc.auth-server-url=" + services.url() + "/realms/holdout",
                "quarkus.oidc.token.issuer=" + Token.ISSUER));
    }
}
