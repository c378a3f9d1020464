package org.holdout.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Lets request-service's own client see and change the clients of organisations and no others: those whose tokens carry a hard-coded
 * {@code organization_id}, whoever made them. They are named one by one, for a permission that names none holds for all.
 */
final class OrganisationClients {
    private static final String SERVICE = "holdout-request-service";
    private static final String PERMISSION = "clients of organisations";
    private static final String HARD_CODED = "oidc-hardcoded-claim-mapper";
    private static final String CLAIM = "organization_id";
    private static final int PAGE = 100;

    private final KeycloakAdmin admin;
    private final String realm;

    /** {@code realm} is the realm's path, such as {@code /holdout}; its admin permissions are switched on. */
    OrganisationClients(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    /** Makes the permission what it is to be; without any client there is none. */
    void bringUpToDate() throws IOException, InterruptedException {
        String authorization = realm + "/clients/" + idOf("admin-permissions") + "/authz/resource-server";
        ArrayNode clients = ofOrganisations();
        JsonNode present = named(authorization + "/permission/scope", PERMISSION);
        if (clients.isEmpty()) {
            if (present != null) {
                admin.delete(authorization + "/permission/scope/" + id(present));
            }
            return;
        }
        ObjectNode permission = JsonNodeFactory.instance.objectNode();
        permission.put("name", PERMISSION).put("resourceType", "Clients").put("decisionStrategy", "UNANIMOUS");
        permission.set("resources", clients);
        permission.putArray("scopes").add("view").add("manage");
        permission.putArray("policies").add(policy(authorization));
        if (present == null) {
            admin.post(authorization + "/permission/scope", permission);
        } else {
            admin.put(authorization + "/permission/scope/" + id(present), permission.put("id", id(present)));
        }
    }

    /** The policy that is fulfilled by the service's own account. One by client would grant, but leave lists empty. */
    private String policy(String authorization) throws IOException, InterruptedException {
        String path = authorization + "/policy/user";
        JsonNode account = admin.get(realm + "/clients/" + idOf(SERVICE) + "/service-account-user")
                .orElseThrow();
        ObjectNode policy = JsonNodeFactory.instance.objectNode().put("name", SERVICE);
        policy.putArray("users").add(id(account));
        JsonNode present = named(path, SERVICE);
        if (present == null) {
            admin.post(path, policy);
            present = named(path, SERVICE);
        } else {
            admin.put(path + "/" + id(present), policy.put("id", id(present)));
        }
        return id(present);
    }

    private ArrayNode ofOrganisations() throws IOException, InterruptedException {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        JsonNode page;
        int first = 0;
        do {
            page = admin.get(realm + "/clients?first=" + first + "&max=" + PAGE).orElseThrow();
            for (JsonNode client : page) {
                if (speaksForAnOrganisation(client)) {
                    ids.add(id(client));
                }
            }
            first += PAGE;
        } while (page.size() == PAGE);
        return ids;
    }

    static boolean speaksForAnOrganisation(JsonNode client) {
        for (JsonNode mapper : client.path("protocolMappers")) {
            if (HARD_CODED.equals(mapper.path("protocolMapper").asText())
                    && CLAIM.equals(mapper.path("config").path("claim.name").asText())) {
                return client.path("serviceAccountsEnabled").asBoolean();
            }
        }
        return false;
    }

    private String idOf(String client) throws IOException, InterruptedException {
        return id(admin.get(realm + "/clients?clientId=" + KeycloakAdmin.encode(client))
                .orElseThrow()
                .path(0));
    }

    /** The one of exactly that name; null when there is none. */
    private JsonNode named(String path, String name) throws IOException, InterruptedException {
        for (JsonNode one :
                admin.get(path + "?name=" + KeycloakAdmin.encode(name)).orElseThrow()) {
            if (name.equals(one.path("name").asText())) {
                return one;
            }
        }
        return null;
    }

    private static String id(JsonNode one) {
        return one.path("id").asText();
    }
}
