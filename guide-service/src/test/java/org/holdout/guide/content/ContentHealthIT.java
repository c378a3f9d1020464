package org.holdout.guide.content;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.holdout.guide.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContentHealthIT {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void readinessTellsThatTheContentIsComplete() {
        when().get(ready)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'content' }.status", is("UP"))
                .body("checks.find { it.name == 'content' }.data.state", is("complete"))
                .body("checks.find { it.name == 'content' }.data.conflicts", is(0));
    }

    @Test
    void metricsCountTheContentFiles() {
        when().get(metrics)
                .then()
                .statusCode(200)
                .body(containsString("holdout_content_files 40.0"))
                .body(containsString("holdout_content_files_broken 0.0"))
                .body(containsString("holdout_content_conflicts 0.0"));
    }
}
