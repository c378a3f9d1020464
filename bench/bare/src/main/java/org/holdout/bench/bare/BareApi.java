package org.holdout.bench.bare;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The statements that pgbench runs, one transaction a call, behind HTTP and the check of a token, and nothing else. */
@Path("/requests")
public class BareApi {
    private static final Pattern NUMBER = Pattern.compile("(?<!:):n\\b");

    private final DataSource database;
    private final List<Statement> statements;
    private final int drafts;

    private record Statement(String sql, int numbers) {
        static Statement of(String line) {
            Matcher numbers = NUMBER.matcher(line);
            return new Statement(
                    numbers.replaceAll("?"), (int) numbers.reset().results().count());
        }
    }

    /** @param statements a file with one a line; {@code :n} in them is the number of a draft, from 1 to {@code drafts} */
    BareApi(
            DataSource database,
            @ConfigProperty(name = "bench.statements") java.nio.file.Path statements,
            @ConfigProperty(name = "bench.drafts") int drafts)
            throws IOException {
        this.database = database;
        this.statements =
                Files.readAllLines(statements).stream().map(Statement::of).toList();
        this.drafts = drafts;
    }

    /** As request-service's own, for the caller. */
    @POST
    @Path("/{id}/actions")
    @Authenticated
    @RunOnVirtualThread
    public Map<String, Object> act(@PathParam("id") String id, Map<String, Object> action) throws SQLException {
        int draft = ThreadLocalRandom.current().nextInt(drafts) + 1;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (Statement statement : statements) {
                run(connection, statement, draft);
            }
            connection.commit();
        }
        return Map.of("id", id, "state", "SENT", "version", action.get("version"));
    }

    private static void run(Connection connection, Statement statement, int draft) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (int i = 1; i <= statement.numbers(); i++) {
                prepared.setInt(i, draft);
            }
            prepared.execute();
        }
    }
}
