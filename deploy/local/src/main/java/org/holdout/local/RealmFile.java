package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realm of every kind of run, with the local run's people and clients laid over it and its placeholders filled. */
final class RealmFile {
    /** What tells two objects of one list apart, in the order of looking. */
    private static final List<String> IDENTITIES = List.of("clientId", "username", "alias", "name");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(HOLDOUT_[A-Z_]+)\\}");
    private static final String CLIENTS = "clients";
    private static final String FILE = "deploy/keycloak/realm.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFile() {}

    static ObjectNode forLocalRun(Path root, Ports ports, Secrets secrets) throws IOException {
        Map<String, String> values = Map.ofEntries(
                Map.entry("HOLDOUT_PORTAL_URL", "http://localhost:" + ports.portal()),
                Map.entry("HOLDOUT_PORTAL_PORT", Integer.toString(ports.portal())),
                Map.entry("HOLDOUT_PORTAL_SECRET", secrets.get("portal-client")),
                Map.entry("HOLDOUT_REQUEST_SECRET", secrets.get("request-client")),
                Map.entry("HOLDOUT_SMTP_HOST", "127.0.0.1"),
                Map.entry("HOLDOUT_SMTP_PORT", Integer.toString(ports.smtp())),
                Map.entry("HOLDOUT_SMTP_STARTTLS", "false"),
                Map.entry("HOLDOUT_SMTP_AUTH", "false"),
                Map.entry("HOLDOUT_SMTP_USER", ""),
                Map.entry("HOLDOUT_SMTP_PASSWORD", ""),
                Map.entry("HOLDOUT_MAIL_FROM", "holdout@holdout.example"));
        String everywhere = Files.readString(root.resolve(FILE));
        try (var resource = Objects.requireNonNull(RealmFile.class.getResourceAsStream("realm-local.json"))) {
            String local = new String(resource.readAllBytes(), UTF_8);
            return (ObjectNode) merge(read(everywhere, values), read(local, values));
        }
    }

    /**
     * The realm of every kind of run, for one that is in use: its placeholders filled from {@code values}, and without each setting, of
     * the realm or of a client, that has a placeholder of no value, which so stays what it is there.
     */
    static ObjectNode forRealmInUse(Path root, Map<String, String> values) throws IOException {
        var file = (ObjectNode) parse(Files.readString(root.resolve(FILE)));
        ArrayNode clients = JSON.createArrayNode();
        for (JsonNode client : file.path(CLIENTS)) {
            clients.add(known((ObjectNode) client, values));
        }
        file.remove(CLIENTS);
        ObjectNode realm = known(file, values);
        realm.set(CLIENTS, clients);
        return realm;
    }

    private static ObjectNode known(ObjectNode object, Map<String, String> values) {
        ObjectNode known = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean isKnown = PLACEHOLDER
                    .matcher(field.getValue().toString())
                    .results()
                    .allMatch(placeholder -> values.containsKey(placeholder.group(1)));
            if (isKnown) {
                known.set(field.getKey(), filled(field.getValue(), values));
            }
        }
        return known;
    }

    private static JsonNode filled(JsonNode node, Map<String, String> values) {
        return switch (node) {
            case TextNode text -> TextNode.valueOf(fill(text.asText(), values));
            case ArrayNode list -> {
                ArrayNode filled = JSON.createArrayNode();
                list.forEach(element -> filled.add(filled(element, values)));
                yield filled;
            }
            case ObjectNode object -> known(object, values);
            default -> node;
        };
    }

    static JsonNode parse(String json) throws IOException {
        return JSON.readTree(json);
    }

    private static JsonNode read(String json, Map<String, String> values) throws IOException {
        return parse(fill(json, values));
    }

    /** The text with each {@code ${HOLDOUT_…}} replaced; one without a value is a mistake in the file. */
    static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("The realm names " + match.group() + ", which nobody gives a value");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** {@code over} laid on {@code under}: objects by field, lists by the identity of their objects, anything else replaced. */
    static JsonNode merge(JsonNode under, JsonNode over) {
        if (under instanceof ObjectNode below && over instanceof ObjectNode above) {
            ObjectNode merged = below.deepCopy();
            above.properties()
                    .forEach(field -> merged.set(
                            field.getKey(),
                            below.has(field.getKey())
                                    ? merge(below.get(field.getKey()), field.getValue())
                                    : field.getValue()));
            return merged;
        }
        if (under instanceof ArrayNode below && over instanceof ArrayNode above) {
            ArrayNode merged = below.deepCopy();
            above.forEach(element -> mergeInto(merged, element));
            return merged;
        }
        return over;
    }

    private static void mergeInto(ArrayNode list, JsonNode element) {
        for (int i = 0; i < list.size(); i++) {
            if (isSame(list.get(i), element)) {
                list.set(i, merge(list.get(i), element));
                return;
            }
        }
        list.add(element);
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return IDENTITIES.stream()
                .filter(other::has)
                .findFirst()
                .map(identity -> one.has(identity) && one.get(identity).equals(other.get(identity)))
                .orElse(one.equals(other));
    }
}
