package org.holdout.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Which roles everybody gets, and which stand in tokens; an import leaves both as they are in a realm that exists. */
final class RealmRoles {
    private final KeycloakAdmin admin;
    private final String realm;

    /** {@code realm} is the realm's path, such as {@code /holdout}. */
    RealmRoles(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    /** Adds what the file has and the realm has not; nothing is taken away. */
    void bringUpToDate(ObjectNode wanted) throws IOException, InterruptedException {
        if (wanted.has("defaultRoles")) {
            admin.post(
                    realm + "/roles/default-roles-" + realm.substring(1) + "/composites",
                    roles(wanted.path("defaultRoles")));
        }
        JsonNode scopes = admin.get(realm + "/client-scopes").orElseThrow();
        for (JsonNode mapping : wanted.path("scopeMappings")) {
            for (JsonNode scope : scopes) {
                if (scope.path("name").equals(mapping.path("clientScope"))) {
                    admin.post(
                            realm + "/client-scopes/" + scope.path("id").asText() + "/scope-mappings/realm",
                            roles(mapping.path("roles")));
                }
            }
        }
    }

    private ArrayNode roles(JsonNode names) throws IOException, InterruptedException {
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        for (JsonNode name : names) {
            roles.add(admin.get(realm + "/roles/" + KeycloakAdmin.encode(name.asText()))
                    .orElseThrow());
        }
        return roles;
    }
}
