package org.holdout.guide.stored;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.holdout.guide.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StoredDataIT {

    private static final Set<String> COLUMNS_OF_PEOPLE =
            Set.of("owner", "person", "author", "subject", "sender", "salt", "email", "address", "ip");

    /** Each table that holds anything of a person stands in one kind. */
    private static final Map<StoredKind, Set<String>> TABLES = Map.ofEntries(
            Map.entry(StoredKind.TICKS, Set.of("step_tick")),
            Map.entry(StoredKind.REPORTS, Set.of("step_report")),
            Map.entry(StoredKind.SALTS, Set.of("report_salt")),
            Map.entry(StoredKind.GUIDE_AUTHORS, Set.of("guide_revision")),
            Map.entry(StoredKind.GUIDE_ACTS, Set.of("audit_entry")));

    @Inject
    AgroalDataSource data;

    @Test
    void everyTableWithAColumnOfPeopleStandsInOneKind() throws SQLException {
        Set<String> named = new TreeSet<>();
        TABLES.values().forEach(named::addAll);

        Set<String> found = new TreeSet<>();
        try (var connection = data.getConnection();
                var rows = connection.getMetaData().getColumns(null, "public", "%", "%")) {
            while (rows.next()) {
                if (COLUMNS_OF_PEOPLE.contains(rows.getString("COLUMN_NAME"))) {
                    found.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        found.removeIf(table -> table.endsWith("_pkey"));

        assertEquals(found, named);
    }

    @Test
    void everyKindHasItsTables() {
        assertEquals(Set.of(StoredKind.values()), TABLES.keySet());
    }

    @Test
    void everybodyCanReadHowLongThingsAreKept() {
        given().get("/stored-data")
                .then()
                .statusCode(200)
                .body("find { it.kind == 'TICKS' }.end", equalTo("AFTER_USE"))
                .body("find { it.kind == 'TICKS' }.time.amount", equalTo(400));
    }
}
