package org.holdout.request.privacy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.request.words.Refusals;

/**
 * The keys database. Its data source takes part in no transaction of the data database
 * ({@code quarkus.datasource.keys.jdbc.transactions=disabled}): every call here is a transaction of its own, so it
 * may be called inside one of the other.
 */
@ApplicationScoped
class PersonKeyStore {

    /** A person's two keysets as they lie in the database: Tink's JSON of an encrypted keyset. */
    record Wrapped(String text, String file) {}

    private interface Statement<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private final AgroalDataSource database;

    @Inject
    PersonKeyStore(@DataSource("keys") AgroalDataSource database) {
        this.database = database;
    }

    Optional<UUID> ownerOf(List<byte[]> macs) {
        return ask("select owner from person_key where subject_mac = any (?)", statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("bytea", macs.toArray(byte[][]::new)));
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
            }
        });
    }

    /** Stores a new person unless somebody was quicker; the caller then asks who is there. */
    void addIfNew(UUID owner, byte[] mac, Wrapped keys) {
        ask(
                "insert into person_key (owner, subject_mac, text_keyset, file_keyset) values (?, ?, ?, ?)"
                        + " on conflict (subject_mac) do nothing",
                statement -> {
                    statement.setObject(1, owner);
                    statement.setBytes(2, mac);
                    statement.setString(3, keys.text());
                    statement.setString(4, keys.file());
                    return statement.executeUpdate();
                });
    }

    Optional<Wrapped> keysOf(UUID owner) {
        return ask("select text_keyset, file_keyset from person_key where owner = ?", statement -> {
            statement.setObject(1, owner);
            try (ResultSet found = statement.executeQuery()) {
                return found.next()
                        ? Optional.of(new Wrapped(found.getString(1), found.getString(2)))
                        : Optional.empty();
            }
        });
    }

    Map<UUID, Wrapped> keysOfMany(Set<UUID> owners) {
        return ask("select owner, text_keyset, file_keyset from person_key where owner = any (?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", owners.toArray()));
            Map<UUID, Wrapped> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), new Wrapped(rows.getString(2), rows.getString(3)));
                }
            }
            return found;
        });
    }

    /** The keyed hash of the wrapping key that this database belongs to: {@code mine}, unless there was one already. */
    byte[] keyCheck(byte[] mine) {
        ask("insert into key_check (mac) values (?) on conflict do nothing", statement -> {
            statement.setBytes(1, mine);
            return statement.executeUpdate();
        });
        return ask("select mac from key_check", statement -> {
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getBytes(1);
            }
        });
    }

    /** From now on the owner is known by this hash, and {@code before} is gone; false, and nothing is done, when there is no such owner. */
    boolean hand(UUID owner, UUID before, byte[] mac) {
        return ask("delete from person_key where owner = ?", removal -> {
            Connection connection = removal.getConnection();
            connection.setAutoCommit(false);
            boolean named = false;
            try (PreparedStatement naming =
                    connection.prepareStatement("update person_key set subject_mac = ? where owner = ?")) {
                removal.setObject(1, before);
                removal.executeUpdate();
                naming.setBytes(1, mac);
                naming.setObject(2, owner);
                named = naming.executeUpdate() == 1;
                if (named) {
                    connection.commit();
                }
            } finally {
                if (!named) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
            return named;
        });
    }

    void remove(UUID owner) {
        ask("delete from person_key where owner = ?", statement -> {
            statement.setObject(1, owner);
            return statement.executeUpdate();
        });
    }

    private <T> T ask(String sql, Statement<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            Log.errorf("The keys database does not answer (SQL state %s)", e.getSQLState());
            throw Refusals.of(ErrorCode.UNAVAILABLE, "common.refused.keysAway");
        }
    }
}
