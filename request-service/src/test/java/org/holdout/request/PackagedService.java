package org.holdout.request;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The packaged service with all that it needs, to be killed, and what lies in its database. */
public final class PackagedService implements AutoCloseable {

    private final PlatformResource platform = new PlatformResource();
    private final Map<String, String> settings;
    private final ServiceProcess process;

    /** Starts it with these settings beside those that it always needs. */
    public PackagedService(Map<String, String> more) {
        settings = new HashMap<>(platform.start());
        settings.putAll(Map.of(
                "quarkus.oidc.auth-server-url",
                settings.get("keycloak.url") + "/realms/quarkus/",
                "quarkus.oidc.token.issuer",
                "https://server.example.com",
                "holdout.dossier.public-address",
                "http://localhost:8080"));
        settings.putAll(more);
        process = new ServiceProcess(settings);
        process.start();
    }

    /** As by {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Starts it again. */
    public void start() {
        process.start();
    }

    /** Where it answers. */
    public int port() {
        return process.port();
    }

    /** A call with this token. */
    public RequestSpecification call(String token) {
        return given().port(process.port()).auth().oauth2(token);
    }

    /** A mandate for all, of a member who signed in once and so has a key. */
    public UUID mandate(UUID organisation, String name) {
        String owner = call(Tokens.of(name))
                .get("/viewer")
                .then()
                .statusCode(200)
                .extract()
                .path("owner");
        UUID id = UUID.randomUUID();
        execute("insert into organisation (id, name) values ('" + organisation + "', 'Guild') on conflict do nothing");
        execute("insert into mandate (id, organisation, owner, has_account, member, number_mac, vendors, rights,"
                + " invitation_mac, invited_at, invitation_until, given_at, version)"
                + " values ('" + id + "', '" + organisation
                + "', '" + owner
                + "', true, '', '" + name + "', '', '', '" + name + "', now(), now(), now(), 1)");
        return id;
    }

    /** What a query of one number finds. */
    public long number(String sql) {
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

    @Override
    public void close() {
        process.kill();
        platform.stop();
    }
}
