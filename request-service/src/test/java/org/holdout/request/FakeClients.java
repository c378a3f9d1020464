package org.holdout.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The clients of the stand-in for Keycloak, with their secrets. */
final class FakeClients {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> clients = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    /** Adds one, as Keycloak describes clients. */
    synchronized void add(byte[] json) throws IOException {
        clients.add((ObjectNode) JSON.readTree(json));
    }

    /** The page that {@code first=…&max=…} asks for. */
    synchronized String page(String query) {
        int first = number(query, "first");
        ArrayNode page = JSON.createArrayNode();
        clients.stream().skip(first).limit(number(query, "max")).forEach(page::add);
        return page.toString();
    }

    /** A client's secret, a new one if so asked. */
    synchronized String secret(String id, boolean anew) {
        ObjectNode client = clients.stream()
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        if (anew) {
            client.put("secret", "new-secret-" + UUID.randomUUID());
            client.withObject("attributes").put("client.secret.creation.time", "1795668520");
            secrets.add(client.path("secret").asText());
        }
        return JSON.createObjectNode()
                .put("type", "secret")
                .put("value", client.path("secret").asText())
                .toString();
    }

    /** All that were ever given, one a line. */
    synchronized String secrets() {
        return String.join("\n", secrets);
    }

    private static int number(String query, String name) {
        return Integer.parseInt(query.replaceAll("(?:.*&)?" + name + "=(\\d+).*", "$1"));
    }
}
