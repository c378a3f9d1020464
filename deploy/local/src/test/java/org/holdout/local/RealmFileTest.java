package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));

    @TempDir
    Path folder;

    @Test
    void theRealmOfEveryRunHoldsNoPeopleAndNoSecrets() throws IOException {
        JsonNode realm = JSON.readTree(Files.readString(ROOT.resolve("deploy/keycloak/realm.json")));

        realm.path("users")
                .forEach(user ->
                        assertTrue(user.has("serviceAccountClientId") && !user.has("credentials"), user.toString()));
        realm.path("clients")
                .forEach(client -> assertTrue(
                        client.path("secret").asText("${HOLDOUT_").startsWith("${HOLDOUT_"), client.toString()));
    }

    @Test
    void aRealmInUseKeepsWhatTheFileLeavesOpenAndNobodySays() throws IOException {
        JsonNode realm = RealmFile.forRealmInUse(ROOT, Map.of("HOLDOUT_REQUEST_SECRET", "a \"secret\""));

        assertFalse(realm.toString().contains("${HOLDOUT_"), realm.toString());
        assertFalse(realm.has("smtpServer"));
        assertTrue(realm.path("passwordPolicy").asText().contains("length(10)"));
        JsonNode portal = realm.path("clients").path(0);
        assertEquals("holdout-portal", portal.path("clientId").asText());
        assertFalse(portal.has("secret") || portal.has("redirectUris"), portal.toString());
        assertEquals(
                "a \"secret\"", realm.path("clients").path(1).path("secret").asText());
    }

    @Test
    void theServiceThatDeletesAccountsMayManageUsersAndListTheClientsThatItIsAllowedNothingElse() throws IOException {
        JsonNode realm = JSON.readTree(Files.readString(ROOT.resolve("deploy/keycloak/realm.json")));

        assertEquals(
                JSON.readTree("{\"realm-management\":[\"manage-users\",\"query-clients\"]}"),
                realm.path("users").path(0).path("clientRoles"));
        assertEquals(1, realm.path("users").size());
        assertTrue(realm.path("adminPermissionsEnabled").asBoolean());
    }

    @Test
    void twoTabsOfThePortalMayRefreshWithTheSameToken() throws IOException {
        JsonNode realm = JSON.readTree(Files.readString(ROOT.resolve("deploy/keycloak/realm.json")));

        assertFalse(realm.path("revokeRefreshToken").asBoolean(true));
    }

    @Test
    void theLocalRealmIsFilledAndHasTheLocalSignIns() throws IOException {
        JsonNode realm = RealmFile.forLocalRun(ROOT, new Ports(100), new Secrets(folder));

        assertFalse(realm.toString().contains("${HOLDOUT_"));
        assertEquals(
                "[\"http://localhost:8180/*\",\"http://127.0.0.1:8180/*\"]",
                realm.path("clients").path(0).path("redirectUris").toString());
        assertTrue(realm.path("users").findValuesAsText("username").contains("ana"));
    }

    @Test
    void listsMergeByTheIdentityOfTheirObjects() throws IOException {
        JsonNode under = JSON.readTree("{\"clients\":[{\"clientId\":\"a\",\"uris\":[\"1\"],\"keep\":true}]}");
        JsonNode over = JSON.readTree("{\"clients\":[{\"clientId\":\"a\",\"uris\":[\"2\"]},{\"clientId\":\"b\"}]}");

        JsonNode merged = RealmFile.merge(under, over);

        assertEquals(
                JSON.readTree(
                        "{\"clients\":[{\"clientId\":\"a\",\"uris\":[\"1\",\"2\"],\"keep\":true},{\"clientId\":\"b\"}]}"),
                merged);
    }

    @Test
    void aPlaceholderWithoutAValueIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> RealmFile.fill("${HOLDOUT_UNKNOWN}", Map.of()));
    }

    @Test
    void placeholdersOfKeycloakStay() {
        assertEquals("${username}", RealmFile.fill("${username}", Map.of()));
    }
}
