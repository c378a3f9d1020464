package org.holdout.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.holdout.local.CannotRun.Why;

/**
 * Makes the realm in Keycloak's database what the files say, at each start: an import alone skips a realm that exists, and would
 * leave yesterday's addresses in it. What people have made of their accounts stays, and so does a
 * secret that an organisation has renewed.
 */
final class Realm {
    /** Local passwords are as short as the names; the policy holds for everybody who registers. */
    private static final String PASSWORD_POLICY = "passwordPolicy";

    private static final List<String> NOT_SETTINGS = List.of(
            "users",
            "clients",
            "roles",
            "clientScopes",
            "organizations",
            "components",
            "scopeMappings",
            "defaultRoles",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes");

    private final KeycloakAdmin admin;

    Realm(KeycloakAdmin admin) {
        this.admin = admin;
    }

    void bringUpToDate(ObjectNode wanted) throws IOException, InterruptedException {
        String realm = path(wanted);
        ObjectNode settings = settings(wanted);
        ObjectNode withoutPolicy = settings.deepCopy().put(PASSWORD_POLICY, "");
        if (admin.get(realm).isEmpty()) {
            admin.post("", wanted.deepCopy().put(PASSWORD_POLICY, ""));
        } else {
            admin.put(realm, withoutPolicy);
            whatTheRealmHolds(realm, wanted);
        }
        permissions(realm, wanted);
        admin.put(realm, settings);
        signInOnOnePage(realm);
    }

    /**
     * The same for a realm that people use: it is never without its password policy, and never made.
     *
     * @throws CannotRun when there is no such realm, or a client of the file is new and its secret is not said
     */
    void bringInUseUpToDate(ObjectNode wanted) throws IOException, InterruptedException {
        String realm = path(wanted);
        if (admin.get(realm).isEmpty()) {
            throw new CannotRun(
                    Why.FAILED, "There is no realm " + realm.substring(1) + " yet. Keycloak's first start makes it.");
        }
        for (JsonNode client : wanted.path("clients")) {
            boolean isNew = client(realm, client).isMissingNode();
            if (isNew && !client.path("publicClient").asBoolean() && !client.has("secret")) {
                throw new CannotRun(
                        Why.USAGE,
                        "The client " + client.path("clientId").asText()
                                + " is new. Say in the environment what deploy/keycloak/realm.json leaves open for"
                                + " it.");
            }
        }
        admin.put(realm, settings(wanted));
        whatTheRealmHolds(realm, wanted);
        permissions(realm, wanted);
        signInOnOnePage(realm);
    }

    private static String path(ObjectNode wanted) {
        return "/" + wanted.path("realm").asText();
    }

    private static ObjectNode settings(ObjectNode wanted) {
        return wanted.deepCopy().remove(NOT_SETTINGS);
    }

    private void whatTheRealmHolds(String realm, ObjectNode wanted) throws IOException, InterruptedException {
        clientScopes(realm, wanted.path("clientScopes"));
        missingPeopleAndRoles(realm, wanted);
        clients(realm, wanted.path("clients"));
        userProfile(realm, wanted);
        organisations(realm, wanted.path("organizations"));
        new RealmRoles(admin, realm).bringUpToDate(wanted);
    }

    private void permissions(String realm, ObjectNode wanted) throws IOException, InterruptedException {
        new ServiceAccounts(admin, realm).bringUpToDate(wanted.path("users"));
        new OrganisationClients(admin, realm).bringUpToDate();
    }

    /** A client as it is there; missing when there is none of that name. */
    private JsonNode client(String realm, JsonNode wanted) throws IOException, InterruptedException {
        String query =
                "?clientId=" + KeycloakAdmin.encode(wanted.path("clientId").asText());
        return admin.get(realm + "/clients" + query).orElseThrow().path(0);
    }

    /** With organisations on, Keycloak first asks for the name alone, to find an organisation's own sign-in; none has one. */
    private void signInOnOnePage(String realm) throws IOException, InterruptedException {
        String path = realm + "/authentication/flows/browser/executions";
        for (JsonNode execution : admin.get(path).orElseThrow()) {
            if ("Organization".equals(execution.path("displayName").asText())
                    && !"DISABLED".equals(execution.path("requirement").asText())) {
                admin.put(path, ((ObjectNode) execution.deepCopy()).put("requirement", "DISABLED"));
            }
        }
    }

    private void clientScopes(String realm, JsonNode wanted) throws IOException, InterruptedException {
        JsonNode present = admin.get(realm + "/client-scopes").orElseThrow();
        for (JsonNode scope : wanted) {
            Optional<JsonNode> old = find(present, "name", scope);
            if (old.isEmpty()) {
                admin.post(realm + "/client-scopes", scope);
            } else {
                String path = realm + "/client-scopes/" + old.get().path("id").asText();
                mappers(path, old.get().path("protocolMappers"), scope.path("protocolMappers"));
            }
        }
    }

    private void mappers(String owner, JsonNode present, JsonNode wanted) throws IOException, InterruptedException {
        String path = owner + "/protocol-mappers/models";
        for (JsonNode mapper : wanted) {
            Optional<JsonNode> old = find(present, "name", mapper);
            if (old.isEmpty()) {
                admin.post(path, mapper);
            } else {
                String id = old.get().path("id").asText();
                admin.put(path + "/" + id, ((ObjectNode) mapper.deepCopy()).put("id", id));
            }
        }
    }

    private void missingPeopleAndRoles(String realm, ObjectNode wanted) throws IOException, InterruptedException {
        ObjectNode missing = JsonNodeFactory.instance.objectNode().put("ifResourceExists", "SKIP");
        for (String kind : List.of("roles", "clients", "users")) {
            missing.set(kind, wanted.path(kind));
        }
        admin.post(realm + "/partialImport", missing);
    }

    private void clients(String realm, JsonNode wanted) throws IOException, InterruptedException {
        for (JsonNode client : wanted) {
            JsonNode old = client(realm, client);
            String path = realm + "/clients/" + old.path("id").asText();
            ObjectNode renewed = old.deepCopy();
            renewed.setAll((ObjectNode) client);
            renewed.remove("protocolMappers");
            if (OrganisationClients.speaksForAnOrganisation(client)) {
                renewed.set("secret", old.path("secret"));
            }
            admin.put(path, renewed);
            mappers(path, old.path("protocolMappers"), client.path("protocolMappers"));
            scopes(realm, path, old.path("defaultClientScopes"), client.path("defaultClientScopes"));
        }
    }

    /** Who administers an organisation in a realm that was there before; the organisation itself came with the realm. */
    private void organisations(String realm, JsonNode wanted) throws IOException, InterruptedException {
        for (JsonNode organisation : wanted) {
            String path = realm + "/organizations/" + organisation.path("id").asText() + "/members";
            JsonNode present = admin.get(path).orElseThrow();
            for (JsonNode member : organisation.path("members")) {
                if (find(present, "username", member).isEmpty()) {
                    String query = "?exact=true&username="
                            + KeycloakAdmin.encode(member.path("username").asText());
                    admin.post(
                            path,
                            admin.get(realm + "/users" + query)
                                    .orElseThrow()
                                    .path(0)
                                    .path("id"));
                }
            }
        }
    }

    /** Keycloak takes a client's scopes on making it only; those that came later are given one by one. */
    private void scopes(String realm, String client, JsonNode old, JsonNode wanted)
            throws IOException, InterruptedException {
        JsonNode known = admin.get(realm + "/client-scopes").orElseThrow();
        for (JsonNode scope : known) {
            if (contains(wanted, scope.path("name")) && !contains(old, scope.path("name"))) {
                admin.put(
                        client + "/default-client-scopes/" + scope.path("id").asText(),
                        JsonNodeFactory.instance.objectNode());
            }
        }
    }

    private static boolean contains(JsonNode list, JsonNode name) {
        for (JsonNode one : list) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void userProfile(String realm, ObjectNode wanted) throws IOException, InterruptedException {
        JsonNode profile =
                wanted.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0");
        admin.put(realm + "/users/profile", RealmFile.parse(profile.asText()));
    }

    private static Optional<JsonNode> find(JsonNode list, String field, JsonNode wanted) {
        for (JsonNode candidate : list) {
            if (candidate.path(field).equals(wanted.path(field))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
