package org.holdout.e2e.settings;

import static org.holdout.e2e.settings.SettingsPage.APPLICATIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Settings of Quarkus itself that an operator gives, since what applications say of them is right on one's own machine alone. */
final class QuarkusSettings {

    private static final List<String> SERVICES = List.of("guide-service", "request-service", "comparison-service");
    private static final List<String> REQUESTS = List.of("request-service");
    private static final List<String> GATEWAY = List.of("gateway");
    private static final List<String> PORTAL = List.of("portal");

    static final List<QuarkusSetting> ALL = all();

    /**
     * One of them.
     *
     * @param name its property
     * @param type what it takes
     * @param applications those that read it
     * @param meaning what it is for
     */
    record QuarkusSetting(String name, String type, List<String> applications, String meaning) {}

    private QuarkusSettings() {}

    /** Their names in one application. */
    static List<String> of(String application) {
        return ALL.stream()
                .filter(setting -> setting.applications().contains(application))
                .map(QuarkusSetting::name)
                .toList();
    }

    private static List<QuarkusSetting> all() {
        List<QuarkusSetting> all = new ArrayList<>();
        database(all, "quarkus.datasource", "the service's own database", SERVICES);
        database(all, "quarkus.datasource.keys", "the keys database", REQUESTS);
        all.add(new QuarkusSetting(
                "kafka.bootstrap.servers",
                "list of host and port",
                Stream.concat(SERVICES.stream(), GATEWAY.stream()).toList(),
                "Kafka's brokers."));
        all.add(new QuarkusSetting(
                "quarkus.oidc.auth-server-url",
                "address",
                APPLICATIONS,
                "The realm at Keycloak, as applications reach it."));
        all.add(new QuarkusSetting(
                "quarkus.oidc.token.issuer",
                "address",
                APPLICATIONS,
                "The realm at Keycloak, as the world sees it and as tokens say; https."));
        all.add(new QuarkusSetting(
                "quarkus.oidc.credentials.secret",
                "text",
                PORTAL,
                "The secret of the portal's client at Keycloak, 32 characters or more; sessions are sealed"
                        + " with it too."));
        all.add(new QuarkusSetting(
                "quarkus.oidc-client.credentials.secret",
                "text",
                REQUESTS,
                "The secret of request-service's own client at Keycloak."));
        all.add(new QuarkusSetting(
                "quarkus.rest-client.keycloak-admin.url",
                "address",
                REQUESTS,
                "The realm below Keycloak's administration, where accounts are deleted."));
        for (String service : SERVICES) {
            all.add(new QuarkusSetting(
                    "quarkus.rest-client." + service + ".url", "address", GATEWAY, "Where " + service + " is."));
        }
        all.add(new QuarkusSetting(
                "quarkus.http.proxy.trusted-proxies",
                "list of addresses",
                List.of("guide-service", "gateway", "portal"),
                "Whose word is believed on where a visitor comes from, and nobody else's: the proxy's before"
                        + " the portal; the proxy's and the portal's before the gateway; the gateway's before"
                        + " guide-service."));
        return List.copyOf(all);
    }

    private static void database(List<QuarkusSetting> all, String prefix, String what, List<String> applications) {
        all.add(new QuarkusSetting(
                prefix + ".jdbc.url", "JDBC address", applications, "PostgreSQL and " + what + " there."));
        all.add(new QuarkusSetting(
                prefix + ".username",
                "text",
                applications,
                "The user who owns it: the service makes its tables itself."));
        all.add(new QuarkusSetting(prefix + ".password", "text", applications, "That user's password."));
    }
}
