package org.holdout.request.sending;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdout.request.MailServer;
import org.holdout.request.Tokens;

/** A person who sends requests by e-mail: with a name, an address, and a draft to OpenAI. */
public final class Correspondent {

    static final String VENDOR = "dsar@openai.com";

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final String name = "person-" + UUID.randomUUID();
    final String email = name + "@people.example";
    public final String draft;

    /** Makes them, with a draft to OpenAI. */
    public Correspondent(String fullName) {
        call().body(Map.of("name", fullName, "email", email))
                .put("/profile")
                .then()
                .statusCode(200);
        draft = call().body(Map.of(
                        "vendor", "openai",
                        "country", "IE",
                        "rights", List.of("OBJECTION"),
                        "channel", "EMAIL",
                        "grounds", "My children are in the pictures."))
                .post("/requests")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Confirms the address by the code that arrives. */
    public Correspondent confirmed(MailServer mail) {
        call().post("/contact/code").then().statusCode(200);
        await().until(() -> !mail.to(email).isEmpty());
        call().body(Map.of("code", code(mail.to(email).getFirst())))
                .post("/contact/confirmation")
                .then()
                .statusCode(200);
        return this;
    }

    /** A call by them. */
    public RequestSpecification call() {
        return given().auth().oauth2(Tokens.of(name)).contentType(ContentType.JSON);
    }

    /** Sends the draft; the version is that of now. */
    public ValidatableResponse send(Map<String, Object> more) {
        return post("sending", more);
    }

    ValidatableResponse cancel() {
        return post("sending/cancellation", Map.of());
    }

    ValidatableResponse confirm() {
        return post("sending/confirmation", Map.of());
    }

    /** The request as it is now. */
    public JsonPath request() {
        return call().get("/requests/{id}", draft)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String delivery() {
        return request().getString("delivery.status");
    }

    String upload(String fileName, String content, String redactionOf) {
        RequestSpecification form = given().auth()
                .oauth2(Tokens.of(name))
                .multiPart("kind", "ai-output-transcript")
                .multiPart("file", fileName, content.getBytes(StandardCharsets.UTF_8), "text/plain");
        if (redactionOf != null) {
            form.multiPart("redactionOf", redactionOf);
        }
        return form.post("/requests/{id}/evidence", draft)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse post(String what, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("version", request().getInt("version"));
        return call().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/requests/{id}/" + what, draft)
                .then();
    }

    private static String code(MimeMessage mail) {
        try {
            Matcher found = CODE.matcher(mail.getContent().toString());
            found.find();
            return found.group();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
