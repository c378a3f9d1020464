package org.holdout.request;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Walks every role against every operation. An operation without a row fails the first test, so that nobody forgets one. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RolesIT {

    private static final String DESCRIPTION = "{\"kind\": \"prompt-record\", \"prompt\": \"Who am I?\"}";

    /** Whom an operation is for. */
    private enum For {
        ANYBODY,
        SIGNED_IN,
        PERSON,
        /** Whoever the thing in the address belongs to. */
        OWNER,
        /** As OWNER; others who are signed in are told that there is nothing, whatever their role. */
        READER,
        /** As OWNER, asked for something of theirs that does not exist: it looks to them as to others. */
        MISSING,
        /** As MISSING; organisations may too, under a mandate that none of them has here. */
        MISSING_TO_MEMBER,
        /** As OWNER; organisations may too, under a mandate that none of them has here. */
        MEMBER,
        /** Persons and organisations. */
        ASKING,
        /** Whoever may speak for the organisation in the address, which none of them may. */
        ORGANISATION,
        /** Whoever has the code of an invitation, which nobody has. */
        BY_CODE,
        /** For whoever speaks for an organisation, as its client does. */
        SPEAKER,
        /** For those who run the installation. */
        OPERATOR
    }

    private enum Role {
        NOBODY,
        OWNER,
        OTHER_PERSON,
        EDITOR,
        OPERATOR,
        ORGANISATION,
        WRONG_AUDIENCE,
        EXPIRED
    }

    private static final Map<String, For> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /laws", For.ANYBODY),
            Map.entry("GET /laws/by-id", For.ANYBODY),
            Map.entry("GET /evidence-kinds", For.ANYBODY),
            Map.entry("GET /situations", For.ANYBODY),
            Map.entry("GET /calendar", For.ANYBODY),
            Map.entry("GET /operations/state", For.OPERATOR),
            Map.entry("GET /operations/audit", For.OPERATOR),
            Map.entry("GET /operations/dead-letters", For.OPERATOR),
            Map.entry("POST /operations/dead-letters/{topic}/redrive", For.OPERATOR),
            Map.entry("GET /operations/mail", For.OPERATOR),
            Map.entry("GET /operations/imports", For.OPERATOR),
            Map.entry("GET /operations/unmatched-mail", For.OPERATOR),
            Map.entry("POST /operations/unmatched-mail/{id}/assignment", For.OPERATOR),
            Map.entry("DELETE /operations/unmatched-mail/{id}", For.OPERATOR),
            Map.entry("GET /viewer", For.SIGNED_IN),
            Map.entry("GET /requests", For.SIGNED_IN),
            Map.entry("POST /requests", For.ASKING),
            Map.entry("POST /drafts", For.SPEAKER),
            Map.entry("POST /organisations/{organisation}/imports", For.ORGANISATION),
            Map.entry("GET /organisations/{organisation}/imports", For.ORGANISATION),
            Map.entry("GET /imports/{id}", For.ORGANISATION),
            Map.entry("GET /imports/{id}/lines", For.ORGANISATION),
            Map.entry("GET /imports/{id}/report.csv", For.ORGANISATION),
            Map.entry("GET /organisations/{organisation}/webhooks", For.ORGANISATION),
            Map.entry("POST /organisations/{organisation}/webhooks", For.ORGANISATION),
            Map.entry("PATCH /organisations/{organisation}/webhooks/{id}", For.ORGANISATION),
            Map.entry("DELETE /organisations/{organisation}/webhooks/{id}", For.ORGANISATION),
            Map.entry("POST /organisations/{organisation}/webhooks/{id}/secret", For.ORGANISATION),
            Map.entry("POST /organisations/{organisation}/webhooks/{id}/test", For.ORGANISATION),
            Map.entry("POST /organisations/{organisation}/webhooks/{id}/replay", For.ORGANISATION),
            Map.entry("GET /organisations/{organisation}/webhooks/{id}/deliveries", For.ORGANISATION),
            Map.entry("POST /requests/linked", For.PERSON),
            Map.entry("GET /requests/linked", For.SIGNED_IN),
            Map.entry("GET /requests/{id}/letter", For.MEMBER),
            Map.entry("GET /requests/{id}/letter.txt", For.MEMBER),
            Map.entry("GET /requests/{id}/letter.pdf", For.MEMBER),
            Map.entry("GET /messages", For.ASKING),
            Map.entry("POST /messages/{request}/{message}/meaning", For.MISSING_TO_MEMBER),
            Map.entry("POST /requests/{id}/sending", For.MEMBER),
            Map.entry("POST /requests/{id}/sending/cancellation", For.MEMBER),
            Map.entry("POST /requests/{id}/sending/confirmation", For.MEMBER),
            Map.entry("GET /contact", For.PERSON),
            Map.entry("POST /contact/code", For.PERSON),
            Map.entry("POST /contact/confirmation", For.PERSON),
            Map.entry("GET /requests/{id}", For.READER),
            Map.entry("PUT /requests/{id}/draft", For.MEMBER),
            Map.entry("DELETE /requests/{id}/draft", For.MEMBER),
            Map.entry("POST /requests/{id}/actions", For.MEMBER),
            Map.entry("POST /requests/{id}/keep", For.OWNER),
            Map.entry("GET /requests/{id}/calendar.ics", For.OWNER),
            Map.entry("POST /requests/{id}/evidence", For.MEMBER),
            Map.entry("POST /requests/{id}/evidence-descriptions", For.MEMBER),
            Map.entry("GET /evidence/{id}/content", For.MEMBER),
            Map.entry("DELETE /evidence/{id}", For.MEMBER),
            Map.entry("GET /profile", For.PERSON),
            Map.entry("PUT /profile", For.PERSON),
            Map.entry("GET /notices", For.PERSON),
            Map.entry("GET /notices/unread", For.PERSON),
            Map.entry("POST /notices/read", For.PERSON),
            Map.entry("GET /notices/settings", For.PERSON),
            Map.entry("PUT /notices/settings", For.PERSON),
            Map.entry("GET /calendar/address", For.PERSON),
            Map.entry("POST /calendar/address", For.PERSON),
            Map.entry("DELETE /calendar/address", For.PERSON),
            Map.entry("GET /viewer/export", For.PERSON),
            Map.entry("POST /viewer/erasure/confirmation", For.PERSON),
            Map.entry("POST /viewer/erasure", For.PERSON),
            Map.entry("POST /requests/{id}/sharing", For.OWNER),
            Map.entry("DELETE /requests/{id}/sharing/{organisation}", For.OWNER),
            Map.entry("GET /organisations/{organisation}", For.ORGANISATION),
            Map.entry("GET /organisations/{organisation}/mandates", For.ORGANISATION),
            Map.entry("GET /organisations/{organisation}/mandates/{id}", For.ORGANISATION),
            Map.entry("POST /organisations/{organisation}/mandates", For.ORGANISATION),
            Map.entry("POST /organisations/{organisation}/mandates/{id}/ending", For.ORGANISATION),
            Map.entry("GET /organisations/{organisation}/clients", For.ORGANISATION),
            Map.entry("POST /organisations/{organisation}/clients/{client}/secret", For.ORGANISATION),
            Map.entry("GET /mandates", For.PERSON),
            Map.entry("POST /mandates/{id}/ending", For.MISSING),
            Map.entry("POST /mandates/invitation", For.BY_CODE),
            Map.entry("POST /mandates/invitation/code", For.BY_CODE),
            Map.entry("POST /mandates/invitation/giving", For.BY_CODE),
            Map.entry("POST /mandates/invitation/ending", For.BY_CODE),
            Map.entry("POST /mandates/invitation/erasure", For.BY_CODE),
            Map.entry("POST /mandates/invitation/joining", For.MISSING),
            Map.entry("GET /channels", For.ANYBODY),
            Map.entry("GET /stored-data", For.ANYBODY),
            Map.entry("GET /refusal-help", For.ANYBODY),
            Map.entry("GET /signing-key", For.ANYBODY),
            Map.entry("GET /complaints", For.PERSON),
            Map.entry("GET /requests/{id}/complaint.{form: pdf|txt}", For.OWNER),
            Map.entry("GET /requests/{id}/file.zip", For.OWNER),
            Map.entry("GET /evidence/{id}/preview", For.MISSING_TO_MEMBER),
            Map.entry("GET /evidence/{id}/preview/full", For.MISSING_TO_MEMBER),
            Map.entry("POST /requests/{id}/verdicts", For.OWNER)));

    @Test
    void everyOperationHasItsRow() {
        assertEquals(Operations.all(), new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void everyRoleGetsWhatIsForItAndNothingElse() {
        PersonWithEverything owner = new PersonWithEverything();
        Map<Role, String> tokens = tokens(owner);
        List<String> wrong = new ArrayList<>();

        try (MailServer mail = MailServer.start()) {
            assertEquals(0, mail.folder("Unmatched"));
            TABLE.forEach((operation, whom) -> {
                for (Role role : Role.values()) {
                    int status = call(operation, tokens.get(role), owner);
                    String expected = expected(whom, role);
                    if (!expected.equals(named(status))) {
                        wrong.add(operation + " as " + role + ": " + status + " instead of " + expected);
                    }
                }
            });
        }

        assertEquals(List.of(), wrong);
    }

    private static String expected(For whom, Role role) {
        return switch (role) {
            case WRONG_AUDIENCE, EXPIRED -> "401";
            case NOBODY ->
                switch (whom) {
                    case ANYBODY -> "let in";
                    case BY_CODE -> "404";
                    default -> "401";
                };
            case OWNER ->
                switch (whom) {
                    case MISSING, MISSING_TO_MEMBER, ORGANISATION, BY_CODE -> "404";
                    case SPEAKER, OPERATOR -> "403";
                    default -> "let in";
                };
            case OTHER_PERSON ->
                switch (whom) {
                    case OWNER, READER, MISSING, MISSING_TO_MEMBER, MEMBER, ORGANISATION, BY_CODE -> "404";
                    case SPEAKER, OPERATOR -> "403";
                    case ANYBODY, SIGNED_IN, PERSON, ASKING -> "let in";
                };
            case EDITOR, OPERATOR, ORGANISATION ->
                switch (whom) {
                    case ANYBODY, SIGNED_IN -> "let in";
                    case READER, ORGANISATION, BY_CODE -> "404";
                    case PERSON, OWNER, MISSING -> "403";
                    case OPERATOR -> role == Role.OPERATOR ? "let in" : "403";
                    case SPEAKER -> role == Role.ORGANISATION ? "let in" : "403";
                    case MEMBER, MISSING_TO_MEMBER -> role == Role.ORGANISATION ? "404" : "403";
                    case ASKING -> role == Role.ORGANISATION ? "let in" : "403";
                };
        };
    }

    /** Whoever is let in may still be told what is wrong with what they sent. */
    private static String named(int status) {
        return status == 401 || status == 403 || status == 404 || status >= 500 ? Integer.toString(status) : "let in";
    }

    private static Map<Role, String> tokens(PersonWithEverything owner) {
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        tokens.put(Role.OWNER, owner.token());
        tokens.put(Role.OTHER_PERSON, Tokens.of("ben"));
        tokens.put(Role.EDITOR, Tokens.of("ed", "editor"));
        tokens.put(Role.OPERATOR, Tokens.of("olga", "operator"));
        tokens.put(Role.ORGANISATION, Tokens.client(UUID.randomUUID(), "requests:read", "requests:write", "webhooks"));
        tokens.put(Role.WRONG_AUDIENCE, Tokens.forAnotherAudience("ana"));
        tokens.put(Role.EXPIRED, Tokens.expired("ana"));
        return tokens;
    }

    private static int call(String operation, String token, PersonWithEverything owner) {
        String verb = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        RequestSpecification call = token == null ? given() : given().auth().oauth2(token);
        if (operation.equals("POST /requests/{id}/evidence")
                || operation.equals("POST /organisations/{organisation}/imports")) {
            call.multiPart("kind", "ai-output-screenshot").multiPart("file", "a.txt", new byte[] {'a'}, "text/plain");
        } else if (!verb.equals("GET")) {
            call.contentType(ContentType.JSON).body(path.endsWith("-descriptions") ? DESCRIPTION : "{}");
        }
        if (operation.equals("GET /calendar")) {
            call.header("Calendar-Secret", secret(owner));
        }
        String id = path.startsWith("/evidence/") ? owner.file : owner.sent;
        return call.request(
                        verb,
                        path.replace("{id}", id)
                                .replace("{form: pdf|txt}", "txt")
                                .replace("{topic}", "holdout.guides")
                                .replace("{organisation}", owner.draft)
                                .replace("{client}", "a-client")
                                .replace("{request}", owner.sent)
                                .replace("{message}", owner.draft))
                .statusCode();
    }

    private static String secret(PersonWithEverything owner) {
        String address = owner.call().post("/calendar/address").jsonPath().getString("address");
        return address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
    }
}
