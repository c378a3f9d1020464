package org.holdout.request.privacy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As if the server of the keys were gone: what needs no key is still there, and what is missing is named. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class KeyDatabaseAwayIT {

    /** Many times what it takes until it is measured again. */
    private static final Duration MEASURED_WITHIN = Duration.ofSeconds(30);

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @Inject
    @DataSource("keys")
    AgroalDataSource pool;

    @ConfigProperty(name = "quarkus.datasource.keys.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.keys.username")
    String name;

    @ConfigProperty(name = "quarkus.datasource.keys.password")
    String password;

    @BeforeEach
    void theKeysAreAway() throws SQLException {
        does("alter database " + name + " allow_connections false");
        does("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    @AfterEach
    void theKeysAreBack() throws SQLException {
        does("alter database " + name + " allow_connections true");
        // Whoever comes next meets none of the connections that were ended.
        pool.flush(AgroalDataSource.FlushMode.ALL);
        await().atMost(MEASURED_WITHIN).until(() -> measured(1));
    }

    @Test
    void whatNeedsNoKeyIsServedAndWhatIsMissingIsNamed() {
        given().get("/situations").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.of("olga", "operator"))
                .get("/operations/dead-letters")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of("olga", "operator"))
                .get("/operations/state")
                .then()
                .body("checks.find { it.name == 'keys database' }.up", is(false))
                .body("checks.find { it.name == 'database' }.up", is(true));
        given().auth()
                .oauth2(Tokens.of("ana"))
                .get("/requests")
                .then()
                .statusCode(503)
                .body("code", is("UNAVAILABLE"));

        given().get(ready).then().statusCode(200);
    }

    @Test
    void thatItIsAwayIsMeasured() {
        await().atMost(MEASURED_WITHIN).until(() -> measured(0));
    }

    private boolean measured(int up) {
        return given().get(metrics).asString().contains("holdout_database_up{database=\"keys\"} " + up + ".0");
    }

    private void does(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url.replace("/" + name, "/postgres"), name, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
