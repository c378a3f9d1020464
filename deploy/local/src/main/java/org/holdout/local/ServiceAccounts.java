package org.holdout.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Map;

/** Gives clients that act for themselves the roles that the realm's file gives them; an import leaves out those of a client that exists. */
final class ServiceAccounts {
    private final KeycloakAdmin admin;
    private final String realm;

    /** {@code realm} is the realm's path, such as {@code /holdout}. */
    ServiceAccounts(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    /** Gives each of the realm's users that stands for a client its roles at other clients; what it has already stays. */
    void bringUpToDate(JsonNode users) throws IOException, InterruptedException {
        for (JsonNode user : users) {
            if (user.has("serviceAccountClientId")) {
                for (Map.Entry<String, JsonNode> roles :
                        user.path("clientRoles").properties()) {
                    give(user.path("serviceAccountClientId").asText(), roles.getKey(), roles.getValue());
                }
            }
        }
    }

    private void give(String client, String at, JsonNode names) throws IOException, InterruptedException {
        String owner = idOf(client);
        String other = idOf(at);
        JsonNode account =
                admin.get(realm + "/clients/" + owner + "/service-account-user").orElseThrow();
        var roles = JsonNodeFactory.instance.arrayNode();
        for (JsonNode name : names) {
            roles.add(admin.get(realm + "/clients/" + other + "/roles/" + KeycloakAdmin.encode(name.asText()))
                    .orElseThrow());
        }
        admin.post(realm + "/users/" + account.path("id").asText() + "/role-mappings/clients/" + other, roles);
    }

    private String idOf(String client) throws IOException, InterruptedException {
        JsonNode found = admin.get(realm + "/clients?clientId=" + KeycloakAdmin.encode(client))
                .orElseThrow();
        return found.path(0).path("id").asText();
    }
}
