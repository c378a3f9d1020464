package org.holdout.guide;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks every role against every operation. An operation without a row fails the first test, so that nobody forgets one. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RolesIT {

    private static final String GUIDE = "meta-instagram-third-party-ios-android";

    /** Whom an operation is for. */
    private enum For {
        ANYBODY,
        SIGNED_IN,
        EDITOR,
        OPERATOR
    }

    private enum Role {
        NOBODY,
        PERSON,
        EDITOR,
        OPERATOR,
        ORGANISATION,
        WRONG_AUDIENCE,
        EXPIRED
    }

    private static final Map<String, For> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /vendors", For.ANYBODY),
            Map.entry("GET /vendors/{id}", For.ANYBODY),
            Map.entry("GET /guides", For.ANYBODY),
            Map.entry("GET /guides/{id}", For.ANYBODY),
            Map.entry("GET /guides/{id}/revisions", For.ANYBODY),
            Map.entry("GET /changes", For.ANYBODY),
            Map.entry("GET /content", For.ANYBODY),
            Map.entry("GET /stored-data", For.ANYBODY),
            Map.entry("GET /content/{name}", For.ANYBODY),
            Map.entry("POST /guides/{id}/reports", For.ANYBODY),
            Map.entry("PUT /guides/{id}/ticks/{step}", For.SIGNED_IN),
            Map.entry("GET /ticks", For.SIGNED_IN),
            Map.entry("GET /ticks/export", For.SIGNED_IN),
            Map.entry("DELETE /ticks", For.SIGNED_IN),
            Map.entry("GET /operations/state", For.OPERATOR),
            Map.entry("GET /operations/audit", For.OPERATOR),
            Map.entry("GET /queue", For.EDITOR),
            Map.entry("POST /guides/{id}/checks", For.EDITOR),
            Map.entry("POST /guides/{id}/revisions", For.EDITOR),
            Map.entry("GET /guides/{id}/conflict", For.EDITOR),
            Map.entry("POST /guides/{id}/conflict", For.EDITOR)));

    @Test
    void everyOperationHasItsRow() {
        assertEquals(Operations.all(), new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void everyRoleGetsWhatIsForItAndNothingElse() {
        Map<Role, String> tokens = tokens();
        List<String> wrong = new ArrayList<>();

        TABLE.forEach((operation, whom) -> {
            for (Role role : Role.values()) {
                int status = call(operation, tokens.get(role));
                String expected = expected(whom, role);
                if (!expected.equals(named(status))) {
                    wrong.add(operation + " as " + role + ": " + status + " instead of " + expected);
                }
            }
        });

        assertEquals(List.of(), wrong);
    }

    private static String expected(For whom, Role role) {
        return switch (role) {
            case WRONG_AUDIENCE, EXPIRED -> "401";
            case NOBODY -> whom == For.ANYBODY ? "let in" : "401";
            case EDITOR -> whom == For.OPERATOR ? "403" : "let in";
            case OPERATOR -> whom == For.EDITOR ? "403" : "let in";
            case PERSON, ORGANISATION -> whom == For.EDITOR || whom == For.OPERATOR ? "403" : "let in";
        };
    }

    /** Whoever is let in may still be told what is wrong with what they sent, or that there is nothing. */
    private static String named(int status) {
        return status == 401 || status == 403 || status >= 500 ? Integer.toString(status) : "let in";
    }

    private static Map<Role, String> tokens() {
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        tokens.put(Role.PERSON, Tokens.of("ana"));
        tokens.put(Role.EDITOR, Tokens.of("ed", "editor"));
        tokens.put(Role.OPERATOR, Tokens.of("olga", "operator"));
        tokens.put(Role.ORGANISATION, Tokens.of("guild", "organisation"));
        tokens.put(Role.WRONG_AUDIENCE, Tokens.forAnotherAudience("ana"));
        tokens.put(Role.EXPIRED, Tokens.expired("ana"));
        return tokens;
    }

    private static int call(String operation, String token) {
        String verb = operation.substring(0, operation.indexOf(' '));
        String path = operation
                .substring(operation.indexOf(' ') + 1)
                .replace("/vendors/{id}", "/vendors/meta")
                .replace("{id}", GUIDE)
                .replace("{name}", "meta.yaml")
                .replace("{step}", "1");
        RequestSpecification call = token == null ? given() : given().auth().oauth2(token);
        if (!verb.equals("GET")) {
            call.contentType(ContentType.JSON).body("{}");
        }
        return call.request(verb, path).statusCode();
    }
}
