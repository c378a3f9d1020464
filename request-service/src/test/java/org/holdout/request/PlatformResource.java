package org.holdout.request;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.embedded.EmbeddedPostgres;
import org.holdout.events.Topics;

/** Real PostgreSQL with both databases, real Kafka and an OpenID server's keys, once for the run. */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {

    private static final String DATA = "holdout_request";
    private static final String KEYS = "holdout_request_keys";
    private static final String PASSWORD = "secret";

    /** Receivers of webhooks are on this machine, and nobody has time. */
    private static final Map<String, String> WEBHOOKS = Map.of(
            "holdout.guard.allow-private-addresses", "true",
            "holdout.webhooks.poll", "500ms",
            "holdout.webhooks.answer-timeout", "3s",
            "holdout.webhooks.lease", "5s",
            "holdout.webhooks.first-wait", "200ms",
            "holdout.webhooks.wait-factor", "2",
            "holdout.webhooks.longest-wait", "1s");

    private final OidcWiremockTestResource oidc = new OidcWiremockTestResource();
    private EmbeddedPostgres postgres;
    private EmbeddedKafka kafka;
    private FakeKeycloak keycloak;

    @Override
    public Map<String, String> start() {
        postgres = EmbeddedPostgres.temporary().createDatabase(DATA, PASSWORD).createDatabase(KEYS, PASSWORD);
        kafka = EmbeddedKafka.temporary().createTopics(Topics.PLAN);
        keycloak = new FakeKeycloak();
        Path folder = folder();
        Map<String, String> config = new HashMap<>(oidc.start());
        config.putAll(Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATA),
                "quarkus.datasource.username", DATA,
                "quarkus.datasource.password", PASSWORD,
                "quarkus.datasource.keys.jdbc.url", postgres.jdbcUrl(KEYS),
                "quarkus.datasource.keys.username", KEYS,
                "quarkus.datasource.keys.password", PASSWORD,
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "holdout.keys.wrapping-key-file", folder.resolve("wrapping-key").toString(),
                "holdout.dossier.signing-key-file",
                        folder.resolve("signing-key.pem").toString(),
                "holdout.evidence.folder", folder.resolve("vault").toString()));
        config.putAll(MailServer.settings());
        config.putAll(WEBHOOKS);
        config.putAll(Map.of(
                "quarkus.oidc-client.auth-server-url",
                keycloak.address() + "/realms/holdout",
                "quarkus.oidc-client.token-path",
                "token",
                "quarkus.oidc-client.credentials.secret",
                PASSWORD,
                "quarkus.rest-client.keycloak-admin.url",
                keycloak.address() + "/admin/realms/holdout"));
        return config;
    }

    @Override
    public void stop() {
        oidc.stop();
        keycloak.close();
        kafka.close();
        postgres.close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("holdout-request");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
