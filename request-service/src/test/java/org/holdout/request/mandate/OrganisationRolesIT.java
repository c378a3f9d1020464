package org.holdout.request.mandate;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.request.MailServer;
import org.holdout.request.Operations;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks an organisation's clients against every operation on a request, on an organisation and on what is below them: its own under a
 * mandate that holds, was revoked or is over; another organisation's; and tokens that lack a scope.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OrganisationRolesIT {

    private static final String[] ALL = {"requests:read", "requests:write", "webhooks"};

    /** What a client's token must allow. */
    private enum Needs {
        READ,
        WRITE,
        WEBHOOKS,
        /** No client may: it is for persons. */
        A_PERSON
    }

    private enum Caller {
        OWN(ALL),
        /** Another organisation. */
        OTHER(ALL),
        /** The member ended the mandate. */
        REVOKED(ALL),
        /** Its last day is over. */
        EXPIRED(ALL),
        ONLY_READ("requests:read"),
        ONLY_WRITE("requests:write"),
        ONLY_WEBHOOKS("webhooks"),
        WITHOUT_SCOPE;

        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> scopes;

        Caller(String... scopes) {
            this.scopes = List.of(scopes);
        }

        boolean may(Needs needs) {
            return switch (needs) {
                case READ -> scopes.contains("requests:read");
                case WRITE -> scopes.contains("requests:write");
                case WEBHOOKS -> scopes.contains("webhooks");
                case A_PERSON -> false;
            };
        }
    }

    private static final Map<String, Needs> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /requests/{id}", Needs.READ),
            Map.entry("GET /requests/{id}/letter", Needs.READ),
            Map.entry("GET /requests/{id}/letter.txt", Needs.READ),
            Map.entry("GET /requests/{id}/letter.pdf", Needs.READ),
            Map.entry("PUT /requests/{id}/draft", Needs.WRITE),
            Map.entry("DELETE /requests/{id}/draft", Needs.WRITE),
            Map.entry("POST /requests/{id}/actions", Needs.WRITE),
            Map.entry("POST /requests/{id}/evidence", Needs.WRITE),
            Map.entry("POST /requests/{id}/evidence-descriptions", Needs.WRITE),
            Map.entry("POST /requests/{id}/sending", Needs.WRITE),
            Map.entry("POST /requests/{id}/sending/cancellation", Needs.WRITE),
            Map.entry("POST /requests/{id}/sending/confirmation", Needs.WRITE),
            Map.entry("POST /requests/{id}/keep", Needs.A_PERSON),
            Map.entry("GET /requests/{id}/calendar.ics", Needs.A_PERSON),
            Map.entry("POST /requests/{id}/sharing", Needs.A_PERSON),
            Map.entry("DELETE /requests/{id}/sharing/{organisation}", Needs.A_PERSON),
            Map.entry("GET /requests/{id}/complaint.{form: pdf|txt}", Needs.A_PERSON),
            Map.entry("GET /requests/{id}/file.zip", Needs.A_PERSON),
            Map.entry("POST /requests/{id}/verdicts", Needs.A_PERSON),
            Map.entry("GET /organisations/{organisation}", Needs.READ),
            Map.entry("GET /organisations/{organisation}/mandates", Needs.READ),
            Map.entry("POST /organisations/{organisation}/mandates", Needs.WRITE),
            Map.entry("GET /organisations/{organisation}/imports", Needs.WRITE),
            Map.entry("POST /organisations/{organisation}/imports", Needs.WRITE),
            Map.entry("GET /organisations/{organisation}/mandates/{id}", Needs.READ),
            Map.entry("POST /organisations/{organisation}/mandates/{id}/ending", Needs.WRITE),
            Map.entry("GET /organisations/{organisation}/clients", Needs.A_PERSON),
            Map.entry("POST /organisations/{organisation}/clients/{client}/secret", Needs.A_PERSON),
            Map.entry("GET /organisations/{organisation}/webhooks", Needs.WEBHOOKS),
            Map.entry("POST /organisations/{organisation}/webhooks", Needs.WEBHOOKS),
            Map.entry("PATCH /organisations/{organisation}/webhooks/{id}", Needs.WEBHOOKS),
            Map.entry("DELETE /organisations/{organisation}/webhooks/{id}", Needs.WEBHOOKS),
            Map.entry("POST /organisations/{organisation}/webhooks/{id}/secret", Needs.WEBHOOKS),
            Map.entry("POST /organisations/{organisation}/webhooks/{id}/test", Needs.WEBHOOKS),
            Map.entry("POST /organisations/{organisation}/webhooks/{id}/replay", Needs.WEBHOOKS),
            Map.entry("GET /organisations/{organisation}/webhooks/{id}/deliveries", Needs.WEBHOOKS)));

    @Inject
    EntityManager data;

    private MailServer mail;
    private Guild guild;

    @BeforeEach
    void aGuild() {
        mail = MailServer.start();
        guild = new Guild(mail);
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void everyOperationOnARequestOrAnOrganisationHasItsRow() {
        assertEquals(
                Operations.all().stream()
                        .filter(one -> one.contains(" /requests/{id}") || one.contains(" /organisations/"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void everyClientGetsWhatIsForItAndNothingElse() {
        Map<Caller, String> requests = new EnumMap<>(Caller.class);
        requests.put(Caller.REVOKED, lost("update mandate set ended_at = now(), ended_by = 'MEMBER' where id = :id"));
        requests.put(Caller.EXPIRED, lost("update mandate set valid_until = '2020-01-01' where id = :id"));
        String mandate = guild.mandate(null, Map.of());
        List<String> wrong = new ArrayList<>();

        TABLE.forEach((operation, needs) -> {
            for (Caller caller : Caller.values()) {
                if (isAbout(operation, caller)) {
                    String request = requests.containsKey(caller)
                            ? requests.get(caller)
                            : guild.draft(mandate).getString("id");
                    String seen = named(call(operation, caller, request));
                    if (!expected(operation, needs, caller).contains(seen)) {
                        wrong.add(operation + " as " + caller + ": " + seen);
                    }
                }
            }
        });

        assertEquals(List.of(), wrong);
    }

    @Test
    void whoMayOnlyWriteIsAnsweredWhatTheyWrote() {
        JsonPath draft = wrote("POST", "/requests", Guild.objection(guild.mandate(null, Map.of())));
        String request = "/requests/" + draft.getString("id");
        JsonPath changed =
                wrote("PUT", request + "/draft", Map.of("version", draft.getInt("version"), "grounds", "Ours."));

        JsonPath sent =
                wrote("POST", request + "/actions", Map.of("version", changed.getInt("version"), "action", "SEND"));

        assertEquals("SENT", sent.getString("state"));
    }

    @Test
    void whoMayOnlyWriteIsAnsweredTheRequestTheySent() {
        JsonPath draft = wrote("POST", "/requests", Guild.objection(guild.mandate(null, Map.of())));

        JsonPath sent = wrote(
                "POST",
                "/requests/" + draft.getString("id") + "/sending",
                Map.of("version", draft.getInt("version"), "sentMyself", true));

        assertEquals("SENT", sent.getString("state"));
    }

    private JsonPath wrote(String verb, String path, Map<String, ?> body) {
        return guild.call("requests:write")
                .body(body)
                .request(verb, path)
                .then()
                .statusCode(anyOf(is(200), is(201)))
                .extract()
                .jsonPath();
    }

    /** An organisation itself has no mandate that ends. */
    private static boolean isAbout(String operation, Caller caller) {
        return operation.contains(" /requests/") || (caller != Caller.REVOKED && caller != Caller.EXPIRED);
    }

    private static List<String> expected(String operation, Needs needs, Caller caller) {
        if (needs == Needs.A_PERSON) {
            return List.of("403", "404");
        }
        return switch (caller) {
            case OTHER, REVOKED, EXPIRED -> List.of("404");
            default -> caller.may(needs) ? List.of(isBelow(operation) ? "404" : "let in") : List.of("403");
        };
    }

    /** What is asked for by an id that nothing of the organisation's has. */
    private static boolean isBelow(String operation) {
        return operation.contains("/mandates/{id}") || operation.contains("/webhooks/{id}");
    }

    /** Whoever is let in may still be told what is wrong with what they sent. */
    private static String named(int status) {
        return status == 401 || status == 403 || status == 404 || status >= 500 ? Integer.toString(status) : "let in";
    }

    private int call(String operation, Caller caller, String request) {
        UUID organisation = caller == Caller.OTHER ? UUID.randomUUID() : guild.id;
        RequestSpecification call = Guild.with(Tokens.client(organisation, caller.scopes.toArray(String[]::new)));
        String verb = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        if (verb.equals("POST") && (path.endsWith("/evidence") || path.endsWith("/imports"))) {
            call.contentType("multipart/form-data")
                    .multiPart("kind", "ai-output-screenshot")
                    .multiPart("file", "a.txt", new byte[] {'a'}, "text/plain");
        } else if (!verb.equals("GET")) {
            call.body(path.endsWith("-descriptions") ? "{\"kind\": \"prompt-record\", \"prompt\": \"Who?\"}" : "{}");
        }
        String below = isBelow(operation) ? UUID.randomUUID().toString() : request;
        return call.request(
                        verb,
                        path.replace("{id}", below)
                                .replace("{form: pdf|txt}", "txt")
                                .replace("{organisation}", guild.id.toString())
                                .replace("{client}", "a-client"))
                .statusCode();
    }

    /** A request under a mandate that ends so. */
    private String lost(String end) {
        String mandate = guild.mandate(null, Map.of());
        String request = guild.draft(mandate).getString("id");
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery(end)
                        .setParameter("id", UUID.fromString(mandate))
                        .executeUpdate());
        return request;
    }
}
