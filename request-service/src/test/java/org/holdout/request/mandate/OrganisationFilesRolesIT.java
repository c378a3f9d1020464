package org.holdout.request.mandate;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.holdout.request.Letterbox;
import org.holdout.request.MailServer;
import org.holdout.request.Operations;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.holdout.request.mail.ReplyAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks an organisation's clients against what {@link OrganisationRolesIT} does not: lists and beginnings of requests, files, answers
 * and imports; its own under a mandate that holds, was revoked or is over; another organisation's; and tokens that lack a scope.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OrganisationFilesRolesIT {

    private static final String REFUSED = "refused";
    private static final String NOTHING = "nothing";
    private static final String LET_IN = "let in";

    private enum Caller {
        OWN("requests:read", "requests:write"),
        /** Another organisation. */
        OTHER("requests:read", "requests:write"),
        /** The member ended the mandate. */
        REVOKED("requests:read", "requests:write"),
        /** Its last day is over. */
        EXPIRED("requests:read", "requests:write"),
        ONLY_READ("requests:read"),
        ONLY_WRITE("requests:write"),
        ONLY_WEBHOOKS("webhooks");

        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> scopes;

        Caller(String... scopes) {
            this.scopes = List.of(scopes);
        }

        boolean outside() {
            return this == OTHER || this == REVOKED || this == EXPIRED;
        }
    }

    /** By the scope that each needs. */
    private static final Map<String, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /requests", "requests:read"),
            Map.entry("POST /requests", "requests:write"),
            Map.entry("POST /drafts", "requests:write"),
            Map.entry("GET /messages", "requests:read"),
            Map.entry("POST /messages/{request}/{message}/meaning", "requests:write"),
            Map.entry("GET /evidence/{id}/content", "requests:read"),
            Map.entry("GET /evidence/{id}/preview", "requests:read"),
            Map.entry("GET /evidence/{id}/preview/full", "requests:read"),
            Map.entry("DELETE /evidence/{id}", "requests:write"),
            Map.entry("GET /imports/{id}", "requests:write"),
            Map.entry("GET /imports/{id}/lines", "requests:write"),
            Map.entry("GET /imports/{id}/report.csv", "requests:write")));

    /** What there is under one mandate. */
    private record Held(String mandate, String request, String message) {}

    @Inject
    EntityManager data;

    @Inject
    ReplyAddresses addresses;

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
    void everyOperationOnWhatABodyOrAPathNamesHasItsRow() {
        assertEquals(
                Operations.all().stream()
                        .filter(one -> one.matches("[A-Z]+ /(requests|drafts|messages.*|evidence/.*|imports/.*)"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void everyClientGetsWhatIsForItAndNothingElse() {
        String file = imported();
        Held holds = held();
        Map<Caller, Held> lost = new EnumMap<>(Caller.class);
        lost.put(Caller.REVOKED, held());
        lost.put(Caller.EXPIRED, held());
        Map<Caller, String> files = new EnumMap<>(Caller.class);
        lost.forEach((caller, held) -> files.put(caller, upload(held)));
        end(lost.get(Caller.REVOKED), "ended_at = now(), ended_by = 'MEMBER'");
        end(lost.get(Caller.EXPIRED), "valid_until = '2020-01-01'");
        List<String> wrong = new ArrayList<>();

        TABLE.forEach((operation, scope) -> {
            for (Caller caller : Caller.values()) {
                if (isAbout(operation, caller)) {
                    Held held = lost.getOrDefault(caller, holds);
                    String id = operation.contains("/imports/")
                            ? file
                            : operation.contains("/evidence/") ? fileOf(caller, files, holds) : "";
                    String seen = named(call(operation, caller, held, id), held);
                    String expected = caller.outside() ? NOTHING : caller.scopes.contains(scope) ? LET_IN : REFUSED;
                    if (!seen.equals(expected)) {
                        wrong.add(operation + " as " + caller + ": " + seen);
                    }
                }
            }
        });

        assertEquals(List.of(), wrong);
    }

    /** A new one each time for those who may remove it. */
    private String fileOf(Caller caller, Map<Caller, String> files, Held holds) {
        return files.containsKey(caller) ? files.get(caller) : upload(holds);
    }

    /** An import is the organisation's own and has no mandate that ends. */
    private static boolean isAbout(String operation, Caller caller) {
        return !operation.contains("/imports/") || (caller != Caller.REVOKED && caller != Caller.EXPIRED);
    }

    private Response call(String operation, Caller caller, Held held, String id) {
        UUID organisation = caller == Caller.OTHER ? UUID.randomUUID() : guild.id;
        RequestSpecification call = Guild.with(Tokens.client(organisation, caller.scopes.toArray(String[]::new)));
        Object body = switch (operation) {
            case "POST /requests" -> Guild.objection(held.mandate());
            case "POST /drafts" -> Map.of("inputs", List.of(Guild.objection(held.mandate())));
            case "POST /messages/{request}/{message}/meaning" -> Map.of("as", "NOTHING", "version", 1);
            default -> null;
        };
        if (body != null) {
            call.body(body);
        }
        if (operation.equals("GET /messages")) {
            call.queryParam("requests", held.request());
        }
        if (operation.equals("GET /requests")) {
            call.queryParam("first", 100);
        }
        return call.request(
                operation.substring(0, operation.indexOf(' ')),
                operation
                        .substring(operation.indexOf(' ') + 1)
                        .replace("{request}", held.request())
                        .replace("{message}", held.message())
                        .replace("{id}", id));
    }

    /** Whoever is let in may still be told what is wrong with what they sent. A list without it is nothing, as is a fault of its mandate. */
    private static String named(Response answer, Held held) {
        int status = answer.statusCode();
        boolean list = answer.contentType().startsWith(ContentType.JSON.toString()) && status == 200;
        if (status == 401 || status == 403) {
            return REFUSED;
        }
        if (status == 404 || (status == 400 && answer.asString().contains("mandate\""))) {
            return NOTHING;
        }
        if (list && isOfRequests(answer) && !answer.asString().contains(held.request())) {
            return NOTHING;
        }
        return status >= 500 ? Integer.toString(status) : LET_IN;
    }

    private static boolean isOfRequests(Response answer) {
        String text = answer.asString();
        return text.equals("[]") || (text.startsWith("{\"items\":") && text.contains("\"total"));
    }

    /** A sent request with an answer, under a mandate. */
    private Held held() {
        String mandate = guild.mandate(null, Map.of());
        String request = guild.send(guild.draft(mandate)).getString("id");
        UUID id = UUID.fromString(request);
        UUID owner = QuarkusTransaction.requiringNew()
                .call(() ->
                        (UUID) data.createNativeQuery("select owner from opt_out_request where id = :id", UUID.class)
                                .setParameter("id", id)
                                .getSingleResult());
        String address = QuarkusTransaction.requiringNew().call(() -> addresses.of(id, owner));
        Letterbox.post(address, """
            From: Privacy <privacy@meta.example>
            Subject: Your request
            Message-ID: <%s@meta.example>

            We have stopped.
            """.formatted(UUID.randomUUID()));
        await().until(() -> !messages(request).getList("$").isEmpty());
        return new Held(mandate, request, messages(request).getString("[0].id"));
    }

    private JsonPath messages(String request) {
        return guild.call().get("/messages?requests={id}", request).jsonPath();
    }

    /** A picture that the organisation added to a draft under that mandate. */
    private String upload(Held held) {
        return guild.call()
                .contentType("multipart/form-data")
                .multiPart("kind", "ai-output-screenshot")
                .multiPart("file", "a.png", picture(), "image/png")
                .post("/requests/{id}/evidence", guild.draft(held.mandate()).getString("id"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String imported() {
        return guild.call()
                .contentType("multipart/form-data")
                .multiPart("choice", "WHAT_IS_RIGHT")
                .multiPart(
                        "file",
                        "lines",
                        "member,vendor,country,rights\nM-1,meta,IE,OBJECTION\n".getBytes(StandardCharsets.UTF_8),
                        "application/octet-stream")
                .post("/organisations/{org}/imports", guild.id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void end(Held held, String end) {
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery("update mandate set " + end + " where id = :id")
                        .setParameter("id", UUID.fromString(held.mandate()))
                        .executeUpdate());
    }
}
