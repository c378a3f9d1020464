package org.holdout.request.bulk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service is killed in the middle of an import of 10,000 lines. */
class KilledImportIT {

    private static final int LINES = 10_000;
    private static final int MEMBERS = 4;
    private static final Duration LONG = Duration.ofMinutes(3);

    private final PlatformResource platform = new PlatformResource();
    private final Guild guild = new Guild();
    private Map<String, String> settings;
    private ServiceProcess service;

    @BeforeEach
    void start() {
        settings = new HashMap<>(platform.start());
        settings.putAll(Map.of(
                "quarkus.oidc.auth-server-url",
                settings.get("keycloak.url") + "/realms/quarkus/",
                "quarkus.oidc.token.issuer",
                "https://server.example.com",
                "holdout.dossier.public-address",
                "http://localhost:8080"));
        service = new ServiceProcess(settings);
        service.start();
    }

    @AfterEach
    void stop() {
        service.kill();
        platform.stop();
    }

    @Test
    void noRequestIsLostAndNoneIsDoubled() {
        String id = upload("WHAT_IS_RIGHT");

        for (int share = 1; share <= 3; share++) {
            int enough = LINES * share / 4;
            Awaitility.await().atMost(LONG).until(() -> number("select count(*) from opt_out_request") >= enough);
            service.kill();
            assertTrue(number("select count(*) from opt_out_request") < LINES, "it was killed too late");
            service.start();
        }

        assertEquals(LINES, ended(id).getInt("drafted"));
        everyLineIsOneRequest();
    }

    @Test
    void allOrNothingIsAllAfterwards() {
        String id = upload("ALL_OR_NOTHING");
        Awaitility.await()
                .atMost(LONG)
                .until(() -> number("select count(*) from request_import where state = 'DRAFTING'") == 1);

        service.kill();
        long drafted = number("select count(*) from opt_out_request");
        service.start();

        assertEquals(LINES, ended(id).getInt("drafted"));
        assertTrue(drafted == 0 || drafted == LINES, drafted + " were drafted when it was killed");
        everyLineIsOneRequest();
    }

    private void everyLineIsOneRequest() {
        assertEquals(LINES, number("select count(*) from opt_out_request"));
        assertEquals(LINES, number("select count(distinct batch_position) from opt_out_request"));
        assertEquals(
                LINES,
                number("select count(*) from import_line l join opt_out_request r on r.id = l.request"
                        + " and r.batch_position = l.line and l.state = 'DRAFTED'"));
    }

    private String upload(String choice) {
        UUID[] mandates = IntStream.range(0, MEMBERS)
                .mapToObj(i -> mandate("member-" + i))
                .toArray(UUID[]::new);
        String file = IntStream.range(0, LINES)
                .mapToObj(i -> mandates[i % MEMBERS] + ",meta,IE,OBJECTION,health\n")
                .collect(Collectors.joining("", "mandate,vendor,country,rights,situations\n", ""));
        return given().port(service.port())
                .auth()
                .oauth2(guild.token("requests:write"))
                .multiPart("choice", choice)
                .multiPart("file", "lines", file.getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                .post("/organisations/{org}/imports", guild.id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath ended(String id) {
        return Awaitility.await()
                .atMost(LONG)
                .until(
                        () -> given().port(service.port())
                                .auth()
                                .oauth2(guild.token("requests:write"))
                                .get("/imports/{id}", id)
                                .jsonPath(),
                        read -> read.getString("finishedAt") != null);
    }

    /** Of a member who signed in once and so has a key. */
    private UUID mandate(String name) {
        String owner = given().port(service.port())
                .auth()
                .oauth2(Tokens.of(name))
                .get("/viewer")
                .then()
                .statusCode(200)
                .extract()
                .path("owner");
        UUID id = UUID.randomUUID();
        execute("insert into organisation (id, name) values ('" + guild.id + "', 'Guild') on conflict do nothing");
        execute("insert into mandate (id, organisation, owner, has_account, member, number_mac, vendors, rights,"
                + " invitation_mac, invited_at, invitation_until, given_at, version)"
                + " values ('" + id + "', '" + guild.id
                + "', '" + owner
                + "', true, '', '" + name + "', '', '', '" + name + "', now(), now(), now(), 1)");
        return id;
    }

    private long number(String sql) {
        try (Connection database = connect();
                PreparedStatement statement = database.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection database = connect();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
