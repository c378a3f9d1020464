package org.holdout.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases and their users, made by the superuser. */
final class Databases {

    private final String url;
    private final String superuser;
    private final String password;

    Databases(String url, String superuser, String password) {
        this.url = url;
        this.superuser = superuser;
        this.password = password;
    }

    void create(String name, String userPassword) {
        try (Connection connection = DriverManager.getConnection(url, superuser, password)) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE %I LOGIN", name);
            }
            execute(connection, "ALTER ROLE %I PASSWORD %L", name, userPassword);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %I OWNER %I", name, name);
            }
            execute(connection, "REVOKE CONNECT ON DATABASE %I FROM PUBLIC", name);
        } catch (SQLException e) {
            throw new EmbeddedException("The database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Statements about roles and databases take no parameters, so the server itself quotes the values into their text. */
    private static void execute(Connection connection, String template, String... values) throws SQLException {
        String text;
        try (PreparedStatement format = connection.prepareStatement("SELECT format(?, VARIADIC ?::text[])")) {
            format.setString(1, template);
            format.setArray(2, connection.createArrayOf("text", values));
            try (ResultSet row = format.executeQuery()) {
                row.next();
                text = row.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
