package org.holdout.request.intake;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.MultiPartConfig.multiPartConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.holdout.request.Tokens;

/** A draft to which evidence is brought, and the pieces. */
final class EvidenceFixture {

    /** Words that must be found nowhere but with their owner. */
    static final String SECRET = "Zoë Example of 12 Shop Street, Galway";

    static final String SCREENSHOT = "ai-output-screenshot";

    /** Names of files go out in UTF-8, as browsers send them. */
    private static final RestAssuredConfig LIKE_A_BROWSER = config().httpClient(
                    httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(multiPartConfig().defaultCharset(StandardCharsets.UTF_8));

    private EvidenceFixture() {}

    static RequestSpecification as(String person) {
        return given().config(LIKE_A_BROWSER).auth().oauth2(Tokens.of(person));
    }

    static String draft(String person) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "vendor", "meta",
                        "country", "IE",
                        "rights", List.of("OBJECTION"),
                        "law", "eu-gdpr",
                        "channel", "WEB_FORM",
                        "guide", "meta-instagram-third-party-ios-android"))
                .post("/requests")
                .then()
                .statusCode(lessThan(300))
                .extract()
                .path("id");
    }

    static ValidatableResponse upload(String person, String request, String name, byte[] content) {
        return send(person, request, SCREENSHOT, name, content).then();
    }

    static Response send(String person, String request, String kind, String name, byte[] content) {
        return as(person)
                .multiPart("kind", kind)
                .multiPart("file", name, content, "application/octet-stream")
                .post("/requests/{id}/evidence", request);
    }

    static ValidatableResponse describe(String person, String request, Map<String, Object> said) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(said)
                .post("/requests/{id}/evidence-descriptions", request)
                .then();
    }

    /** A picture that holds the secret in a text chunk, as screenshots' metadata do. */
    static byte[] png() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "png", out);
            byte[] plain = out.toByteArray();
            byte[] text = ("Comment\0" + SECRET + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
            ByteBuffer picture = ByteBuffer.allocate(plain.length + text.length + 12);
            int afterHeader = 8 + 12 + 13;
            picture.put(plain, 0, afterHeader);
            picture.putInt(text.length)
                    .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                    .put(text)
                    .putInt(0);
            picture.put(plain, afterHeader, plain.length - afterHeader);
            return picture.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text of that many bytes. */
    static byte[] text(int size) {
        return "a".repeat(size).getBytes(StandardCharsets.US_ASCII);
    }
}
