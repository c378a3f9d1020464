package org.holdout.start;

import io.smallrye.config.SmallRyeConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** PostgreSQL: the data database, and where there is one, the database of keys. */
final class Databases implements Neighbours {

    private static final List<String> KNOWN = List.of("quarkus.datasource", "quarkus.datasource.keys");
    private static final String WRONG_PASSWORD = "28";
    private static final String NO_DATABASE = "3D000";
    private static final int LEAST_VERSION = 18;
    private static final String QUESTION = "select current_setting('server_version_num')::int / 10000,"
            + " has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create')";

    @Override
    public List<Neighbour> of(SmallRyeConfig settings) {
        return KNOWN.stream().flatMap(prefix -> database(settings, prefix)).toList();
    }

    private static Stream<Neighbour> database(SmallRyeConfig settings, String prefix) {
        Optional<String> url = settings.getOptionalValue(prefix + ".jdbc.url", String.class);
        return url.stream()
                .map(address -> new Neighbour(
                        prefix.endsWith("keys") ? "keys database" : "database",
                        address.replaceFirst("\\?.*", ""),
                        prefix + ".jdbc.url",
                        () -> check(settings, prefix, address)));
    }

    private static void check(SmallRyeConfig settings, String prefix, String url) throws SQLException, Unwell {
        long seconds = Math.max(
                1, settings.getConfigMapping(CheckSettings.class).within().toSeconds());
        Properties properties = new Properties();
        properties.put("connectTimeout", Long.toString(seconds));
        properties.put("socketTimeout", Long.toString(seconds));
        put(properties, "user", settings.getOptionalValue(prefix + ".username", String.class));
        put(properties, "password", settings.getOptionalValue(prefix + ".password", String.class));
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            answer.next();
            if (answer.getInt(1) < LEAST_VERSION) {
                throw new Unwell(
                        "It is PostgreSQL " + answer.getInt(1) + ".", "Holdout needs " + LEAST_VERSION + " or newer.");
            }
            if (!answer.getBoolean(2)) {
                throw new Unwell(
                        "The user may not make tables there.",
                        "Make " + prefix
                                + ".username the owner of the database: the application brings its own tables.");
            }
        } catch (SQLException e) {
            throw explained(e, prefix);
        }
    }

    private static SQLException explained(SQLException e, String prefix) throws Unwell {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith(WRONG_PASSWORD)) {
            throw new Unwell(
                    "PostgreSQL refuses the user or the password.", "See " + prefix + ".username and .password.");
        }
        if (state.equals(NO_DATABASE)) {
            throw new Unwell(
                    "There is no such database.",
                    "Make it, owned by " + prefix + ".username; the application makes its tables itself.");
        }
        return e;
    }

    private static void put(Properties properties, String name, Optional<String> value) {
        value.ifPresent(it -> properties.put(name, it));
    }
}
