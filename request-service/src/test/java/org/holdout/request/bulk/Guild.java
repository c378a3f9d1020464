package org.holdout.request.bulk;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** An organisation's hands on the API. */
final class Guild {

    final UUID id = UUID.randomUUID();

    RequestSpecification call() {
        return call("requests:read requests:write");
    }

    RequestSpecification call(String scopes) {
        return given().auth().oauth2(token(scopes));
    }

    String token(String scopes) {
        return Jwt.issuer("https://server.example.com")
                .subject("service-account-" + id)
                .claim("realm_access", Map.of("roles", List.of("organisation")))
                .claim("organization_id", id.toString())
                .claim("scope", scopes)
                .claim("typ", "Bearer")
                .audience("holdout-api")
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }

    Response upload(String file, String choice, String key) {
        RequestSpecification call = call().multiPart("choice", choice)
                .multiPart("file", "lines", file.getBytes(StandardCharsets.UTF_8), "application/octet-stream");
        return (key == null ? call : call.header("Idempotency-Key", key)).post("/organisations/{org}/imports", id);
    }

    /** Uploads, waits for the end, and reads the import. */
    JsonPath imported(String file, String choice) {
        return ended(upload(file, choice, null).then().statusCode(201).extract().path("id"));
    }

    JsonPath ended(String importId) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> call().get("/imports/{id}", importId).jsonPath(),
                        read -> read.getString("finishedAt") != null);
    }

    JsonPath lines(String importId) {
        return call().get("/imports/{id}/lines?first=100", importId).jsonPath();
    }
}
