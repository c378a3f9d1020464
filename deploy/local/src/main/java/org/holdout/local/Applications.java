package org.holdout.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdout.local.Application.Plan;

/** The five applications and what each is told. */
final class Applications {
    /** The id of the local organisation in {@code realm-local.json}. */
    private static final String GUILD = "5b0f4c1e-6a0b-4b52-9c3e-2f1d7a8e9b10";

    /** A minute's: here all callers are one person at one address, and tests and benchmarks are in a hurry. */
    private static final String FAIR_USE_POINTS = "1000000";

    static final List<String> NAMES =
            List.of("guide-service", "request-service", "comparison-service", "gateway", "portal");

    private static final int SERVICE_HEAP = 128;
    private static final int EDGE_HEAP = 160;
    private static final Set<String> DATA = Set.of(Postgres.NAME, Kafka.NAME);

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Duration clockOffset;

    /** {@code clockOffset} is how far ahead requests' clock is. */
    Applications(Home home, Ports ports, Secrets secrets, Duration clockOffset) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.clockOffset = clockOffset;
    }

    List<Plan> all() {
        return List.of(guide(), request(), comparison(), gateway(), portal());
    }

    private Plan guide() {
        var settings = common(ports.guide());
        settings.putAll(events());
        settings.putAll(tokens());
        settings.putAll(database("quarkus.datasource", "guide-database"));
        return plan("guide-service", DATA, SERVICE_HEAP, ports.guide(), settings);
    }

    private Plan request() {
        var settings = common(ports.request());
        settings.putAll(events());
        settings.putAll(tokens());
        settings.putAll(database("quarkus.datasource", "request-database"));
        settings.putAll(database("quarkus.datasource.keys", "request-keys-database"));
        settings.put("quarkus.oidc-client.credentials.secret", secrets.get("request-client"));
        settings.put("quarkus.rest-client.keycloak-admin.url", at(ports.keycloak()) + "/admin/realms/holdout");
        settings.put("holdout.clock.offset", clockOffset.toString());
        settings.put("holdout.portal.public.address", "http://localhost:" + ports.portal());
        settings.put("holdout.evidence.folder", home.vault().toString());
        settings.put("holdout.organisation.names." + GUILD, "Photographers' Guild");
        settings.put("holdout.evidence.preview.at-once", "1");
        settings.put(
                "holdout.keys.wrapping-key-file",
                home.secrets().resolve("wrapping-key.json").toString());
        settings.put(
                "holdout.dossier.signing-key-file",
                home.secrets().resolve("signing-key.pem").toString());
        settings.put("holdout.dossier.public-address", "http://localhost:" + ports.portal());
        // Webhooks of this run go to receivers on this machine.
        settings.put("holdout.guard.allow-private-addresses", "true");
        settings.putAll(mail());
        return plan("request-service", DATA, EDGE_HEAP, ports.request(), settings);
    }

    /** The mail server of this run takes all that is sent, and holds the answers. It knows neither TLS nor passwords. */
    private Map<String, String> mail() {
        return Map.of(
                "holdout.mail.from", LocalMail.ADDRESS,
                "holdout.mail.smtp.host", "127.0.0.1",
                "holdout.mail.smtp.port", Integer.toString(ports.smtp()),
                "holdout.mail.smtp.tls", "NONE",
                "holdout.mail.imap.host", "127.0.0.1",
                "holdout.mail.imap.port", Integer.toString(ports.imap()),
                "holdout.mail.imap.tls", "NONE",
                "holdout.mail.imap.username", LocalMail.ADDRESS,
                "holdout.mail.imap.password", "local",
                "holdout.mail.imap.poll-every", "2s");
    }

    private Plan comparison() {
        var settings = common(ports.comparison());
        settings.putAll(events());
        settings.putAll(tokens());
        settings.putAll(database("quarkus.datasource", "comparison-database"));
        settings.put("holdout.policies.import-folder", "/");
        settings.put("holdout.guard.allow-private-addresses", "true");
        return plan("comparison-service", DATA, SERVICE_HEAP, ports.comparison(), settings);
    }

    private Plan gateway() {
        var settings = common(ports.gateway());
        settings.putAll(events());
        settings.putAll(tokens());
        settings.put("quarkus.rest-client.guide-service.url", at(ports.guide()));
        settings.put("quarkus.rest-client.request-service.url", at(ports.request()));
        settings.put("quarkus.rest-client.comparison-service.url", at(ports.comparison()));
        settings.put("holdout.gateway.fair-use.points-of-address", FAIR_USE_POINTS);
        settings.put("holdout.gateway.fair-use.points-of-caller", FAIR_USE_POINTS);
        settings.put("quarkus.smallrye-graphql.ui.enabled", "true");
        return plan("gateway", Set.of(Kafka.NAME), EDGE_HEAP, ports.gateway(), settings);
    }

    /** Needs Keycloak: it reads Keycloak's addresses once, when it starts. */
    private Plan portal() {
        var settings = common(ports.portal());
        settings.putAll(tokens());
        settings.put("holdout.gateway.url", at(ports.gateway()));
        settings.put("holdout.portal.public.address", "http://localhost:" + ports.portal());
        settings.put("quarkus.oidc.credentials.secret", secrets.get("portal-client"));
        return plan("portal", Set.of(Keycloak.NAME), EDGE_HEAP, ports.portal(), settings);
    }

    private static Plan plan(
            String name, Set<String> needs, int heapMegabytes, int port, Map<String, String> settings) {
        return new Plan(name, name, needs, heapMegabytes, port, settings);
    }

    private static Map<String, String> common(int port) {
        Map<String, String> settings = new HashMap<>(listening(port));
        settings.put("holdout.mode", "local");
        return settings;
    }

    /** Where an application serves. */
    static Map<String, String> listening(int port) {
        return Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                Integer.toString(port),
                "quarkus.management.host",
                "127.0.0.1",
                "quarkus.management.port",
                Integer.toString(Ports.management(port)));
    }

    /** The issuer is Keycloak's public name, which is what tokens say; the rest is asked on the loopback address. */
    private Map<String, String> tokens() {
        return Map.of(
                "quarkus.oidc.auth-server-url", at(ports.keycloak()) + "/realms/holdout",
                "quarkus.oidc.token.issuer", "http://localhost:" + ports.keycloak() + "/realms/holdout");
    }

    private Map<String, String> events() {
        return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + ports.kafka());
    }

    private Map<String, String> database(String prefix, String secret) {
        String database = Postgres.DATABASES.get(secret);
        return Map.of(
                prefix + ".jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database,
                prefix + ".username",
                database,
                prefix + ".password",
                secrets.get(secret));
    }

    private static String at(int port) {
        return "http://127.0.0.1:" + port;
    }
}
