package org.holdout.guide;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What people say of steps, as the gateway hands it on. */
public final class Say {

    private Say() {}

    /** Somebody who is signed in, with these roles. */
    public static RequestSpecification as(String name, String... roles) {
        return given().auth().oauth2(Tokens.of(name, roles)).contentType(ContentType.JSON);
    }

    /** Reports a step of a guide's first revision from an address. */
    public static ValidatableResponse report(String address, String guide, int step, String result) {
        return given().header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("revision", 1, "step", step, "result", result))
                .post("/guides/{id}/reports", guide)
                .then();
    }

    /** Says as an editor what became of steps of a guide's first revision. */
    public static ValidatableResponse check(String guide, List<Integer> steps, String result) {
        return as("eva", "editor")
                .body(Map.of("revision", 1, "steps", steps, "result", result, "against", "app 7.1"))
                .post("/guides/{id}/checks", guide)
                .then();
    }
}
