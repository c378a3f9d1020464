package org.holdout.request.mandate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdout.request.MailServer;
import org.holdout.request.Tokens;

/** An organisation's hands on the API, and those of the members that it invites. */
final class Guild {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    final UUID id = UUID.randomUUID();
    private final MailServer mail;

    Guild(MailServer mail) {
        this.mail = mail;
    }

    RequestSpecification call() {
        return call("requests:read", "requests:write");
    }

    RequestSpecification call(String... scopes) {
        return with(Tokens.client(id, scopes));
    }

    static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static RequestSpecification guest() {
        return given().contentType(ContentType.JSON);
    }

    /** Invites a member by a link; the mandate. */
    JsonPath invite(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("number", "M-" + UUID.randomUUID(), "name", "Mia Member"));
        body.putAll(more);
        return call().body(body)
                .post("/organisations/{id}/mandates", id)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static String invitation(JsonPath mandate) {
        String link = mandate.getString("link");
        return link.substring(link.indexOf('#') + 1);
    }

    /** Asks for the one-time code and reads it from the mail. */
    String code(String invitation, String email) {
        guest().body(Map.of("invitation", invitation, "email", email))
                .post("/mandates/invitation/code")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
        await().until(() -> codes(email) > 0);
        return codeIn(email);
    }

    private long codes(String email) {
        return mail.to(email).stream()
                .map(Guild::text)
                .filter(t -> CODE.matcher(t).find())
                .count();
    }

    private String codeIn(String email) {
        String text = mail.to(email).stream()
                .map(Guild::text)
                .filter(t -> CODE.matcher(t).find())
                .reduce((a, b) -> b)
                .orElseThrow();
        Matcher found = CODE.matcher(text);
        assertTrue(found.find());
        return found.group();
    }

    static String text(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the mandate of this invitation; {@code token} null: without an account. */
    Response give(String invitation, String token, Map<String, Object> more) {
        String email = "member-" + UUID.randomUUID() + "@people.example";
        Map<String, Object> body = new HashMap<>(Map.of("invitation", invitation, "code", code(invitation, email)));
        body.putAll(more);
        return (token == null ? guest() : with(token)).body(body).post("/mandates/invitation/giving");
    }

    /** A mandate of a member who is signed in by that token, or has no account. */
    String mandate(String token, Map<String, Object> limits) {
        JsonPath invited = invite(Map.of());
        give(invitation(invited), token, limits)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
        return invited.getString("id");
    }

    static Map<String, Object> objection(String mandate) {
        return Map.of(
                "vendor",
                "meta",
                "country",
                "IE",
                "rights",
                List.of("OBJECTION"),
                "law",
                "eu-gdpr",
                "mandate",
                mandate);
    }

    /** A draft under that mandate. */
    JsonPath draft(String mandate) {
        return call().body(objection(mandate))
                .post("/requests")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    JsonPath send(JsonPath draft) {
        return call().body(Map.of("action", "SEND", "version", draft.getInt("version"), "happenedOn", "2026-01-31"))
                .post("/requests/{id}/actions", draft.getString("id"))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Map<String, Object> until(LocalDate day) {
        return Map.of("validUntil", day.toString());
    }
}
