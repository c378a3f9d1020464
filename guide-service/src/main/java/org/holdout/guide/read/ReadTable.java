package org.holdout.guide.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** The SQL of the counts of reads. */
@ApplicationScoped
class ReadTable {

    private final DataSource database;
    private final ReadConfig config;

    ReadTable(DataSource database, ReadConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Adds to the counts, all or none. */
    void add(Map<ReadCounts.Key, Long> reads) {
        List<Map.Entry<ReadCounts.Key, Long>> ordered = reads.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ReadCounts.Key, Long> count) ->
                                count.getKey().guide())
                        .thenComparing(count -> count.getKey().day()))
                .toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into guide_read (guide_id, day, reads)
                        select * from unnest(?::text[], ?::date[], ?::bigint[])
                        on conflict (guide_id, day) do update set reads = guide_read.reads + excluded.reads""")) {
            insert.setQueryTimeout((int) config.flushTimeout().toSeconds());
            insert.setArray(
                    1,
                    array(connection, "text", ordered, count -> count.getKey().guide()));
            insert.setArray(
                    2,
                    array(
                            connection,
                            "date",
                            ordered,
                            count -> count.getKey().day().toString()));
            insert.setArray(3, array(connection, "bigint", ordered, Map.Entry::getValue));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not take them", e);
        }
    }

    /** Forgets at most {@code limit} counts of {@code last} and the days before, and returns how many it were. */
    int forget(LocalDate last, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from guide_read where (guide_id, day) in (
                          select guide_id, day from guide_read where day <= ? limit ?)""")) {
            delete.setObject(1, last);
            delete.setInt(2, limit);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old counts of reads could not be forgotten.", e);
        }
    }

    private static Array array(
            Connection connection,
            String type,
            List<Map.Entry<ReadCounts.Key, Long>> counts,
            Function<Map.Entry<ReadCounts.Key, Long>, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, counts.stream().map(value).toArray());
    }
}
