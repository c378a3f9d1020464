package org.holdout.e2e.production;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where on this machine everything is that the compose file has in containers of their own: each service at a port of 127.0.0.1,
 * each volume and secret below one folder. The three public names end in {@code .localhost}, which is this machine for everybody
 * (RFC 6761, 6.3).
 */
record Here(Path home) {

    static final int HTTPS = 16443;
    static final int PORTAL = 16480;
    static final int GATEWAY = 16481;
    static final int KEYCLOAK = 16482;
    static final int MAIL_PAGE = 16484;
    static final int GUIDE = 16491;
    static final int REQUEST = 16492;
    static final int COMPARISON = 16493;
    static final int POSTGRES = 23832;
    static final int POSTGRES_KEYS = 23833;
    static final int KAFKA = 27492;
    static final int KAFKA_CONTROLLER = 27493;

    /** Where mail for anybody is delivered, as a mail server of somebody else does. */
    static final int SMTP = 11425;

    /** Where mail is handed in, by STARTTLS and a password. */
    static final int SUBMISSION = 11487;

    static final int IMAPS = 11493;

    static final String PORTAL_NAME = "holdout.localhost:" + HTTPS;
    static final String API_NAME = "api.holdout.localhost:" + HTTPS;
    static final String SIGN_IN_NAME = "id.holdout.localhost:" + HTTPS;
    static final String MAIL_DOMAIN = "@holdout.example";
    static final String MAIL_USER = "requests";

    private static final int MANAGEMENT = 1000;

    /** What {@code settings.env} asks an operator, and the ports that this machine's root keeps for others. */
    static final Map<String, String> FILLED_IN = new TreeMap<>(Map.ofEntries(
            Map.entry("HOLDOUT_VERSION", "0.1.0"),
            Map.entry("HOLDOUT_PORTAL_NAME", PORTAL_NAME),
            Map.entry("HOLDOUT_API_NAME", API_NAME),
            Map.entry("HOLDOUT_SIGN_IN_NAME", SIGN_IN_NAME),
            Map.entry("HOLDOUT_KAFKA_CLUSTER_ID", "4L6g3nShT-eMCtK--X86sw"),
            Map.entry("HOLDOUT_MAIL_FROM", MAIL_USER + MAIL_DOMAIN),
            Map.entry("HOLDOUT_SMTP_HOST", "localhost"),
            Map.entry("HOLDOUT_SMTP_PORT", Integer.toString(SUBMISSION)),
            Map.entry("HOLDOUT_SMTP_USER", MAIL_USER),
            Map.entry("HOLDOUT_IMAP_HOST", "localhost"),
            Map.entry("HOLDOUT_IMAP_PORT", Integer.toString(IMAPS)),
            Map.entry("HOLDOUT_IMAP_USER", MAIL_USER),
            Map.entry("HOLDOUT_OPERATOR_NAME", "Rehearsing Association"),
            Map.entry("HOLDOUT_OPERATOR_ADDRESS", "Long Lane 1,10115 Berlin"),
            Map.entry("HOLDOUT_OPERATOR_EMAIL", "office@holdout.example")));

    /** Servers of the compose file by name and port; a longer name goes before the one that it begins with. */
    private static final Map<String, Integer> SERVERS = Map.ofEntries(
            Map.entry("portal:8080", PORTAL),
            Map.entry("gateway:8081", GATEWAY),
            Map.entry("keycloak:8080", KEYCLOAK),
            Map.entry("guide-service:8091", GUIDE),
            Map.entry("request-service:8092", REQUEST),
            Map.entry("comparison-service:8093", COMPARISON),
            Map.entry("postgres:5432", POSTGRES),
            Map.entry("postgres-keys:5432", POSTGRES_KEYS),
            Map.entry("kafka:9092", KAFKA));

    private static final Pattern SERVER = Pattern.compile("(?<![\\w-])[a-z-]+:\\d{4}(?!\\d)");
    private static final Pattern ADDRESS = Pattern.compile("172\\.28\\.7\\.\\d+");

    /** A text of the compose file with the places of this machine. */
    String of(String text) {
        String placed = SERVER.matcher(text)
                .replaceAll(found ->
                        SERVERS.containsKey(found.group()) ? "127.0.0.1:" + SERVERS.get(found.group()) : found.group());
        return ADDRESS.matcher(placed)
                .replaceAll("127.0.0.1")
                .replace("localhost:8085", "localhost:" + KEYCLOAK)
                .replace("/run/secrets/", secrets() + "/")
                .replace("/var/lib/holdout/vault", vault().toString())
                .replace("/var/lib/holdout/archives", home.resolve("archives").toString())
                .replace("/opt/keycloak/", keycloak() + "/");
    }

    /** The port of an application. */
    static int port(String application) {
        return switch (application) {
            case "guide-service" -> GUIDE;
            case "request-service" -> REQUEST;
            case "comparison-service" -> COMPARISON;
            case "gateway" -> GATEWAY;
            case "portal" -> PORTAL;
            default -> throw new IllegalArgumentException(application);
        };
    }

    /** Health and metrics of the server at that port. */
    static int management(int port) {
        return port + MANAGEMENT;
    }

    Path secrets() {
        return home.resolve("secrets");
    }

    Path vault() {
        return home.resolve("vault");
    }

    Path keycloak() {
        return home.resolve("keycloak");
    }

    Path authority() {
        return home.resolve("authority");
    }

    Path logs() {
        return home.resolve("logs");
    }

    /** Written down apart from the data, so that what a killed run has left is found. */
    Path pid(String name) {
        return home.resolve("pids").resolve(name);
    }
}
