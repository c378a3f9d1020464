package org.holdout.request.stored;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StoredDataIT {

    /** Of nobody: organisations and their clients, what was read of other services, what was handled, checks, and Flyway's own. */
    private static final Set<String> OF_NOBODY = Set.of(
            "organisation",
            "client_use",
            "client_rotation",
            "policy_version",
            "audit_head",
            "inbox",
            "key_check",
            "flyway_schema_history");

    /** Each table that holds anything of a person stands in one kind. */
    private static final Map<StoredKind, Set<String>> TABLES = Map.ofEntries(
            Map.entry(
                    StoredKind.REQUESTS, Set.of("opt_out_request", "timeline_entry", "sent_letter", "request_policy")),
            Map.entry(StoredKind.EVIDENCE, Set.of("evidence")),
            Map.entry(StoredKind.PROFILE, Set.of("profile", "confirmed_contact")),
            Map.entry(StoredKind.CODES, Set.of("contact_code", "contact_code_sent", "invitation_mail")),
            Map.entry(StoredKind.SENT_MAIL, Set.of("outgoing_mail")),
            Map.entry(StoredKind.RECEIVED_MAIL, Set.of("received_mail", "reply_address")),
            Map.entry(StoredKind.NOTICES, Set.of("notice", "notice_setting")),
            Map.entry(StoredKind.CALENDAR_ADDRESS, Set.of("calendar_address")),
            Map.entry(StoredKind.REPEATS, Set.of("idempotency_key")),
            Map.entry(StoredKind.MANDATES, Set.of("mandate", "request_share", "webhook_reader")),
            Map.entry(StoredKind.MEMBERS, Set.of("mandate", "profile", "confirmed_contact")),
            Map.entry(StoredKind.WEBHOOKS, Set.of("webhook_delivery")),
            Map.entry(StoredKind.WEBHOOK_AUTHORS, Set.of("webhook_endpoint")),
            Map.entry(StoredKind.IMPORTS, Set.of("request_import", "import_line", "import_reference")),
            Map.entry(StoredKind.OPERATOR_ACTS, Set.of("audit_entry")),
            Map.entry(StoredKind.KEYS, Set.of("person_key")),
            Map.entry(StoredKind.ERASURES, Set.of("erasure", "account_erasure")),
            Map.entry(StoredKind.EVENTS, Set.of("outbox")));

    @Inject
    AgroalDataSource data;

    @Inject
    @DataSource("keys")
    AgroalDataSource keys;

    @Test
    void everyTableIsOfNobodyOrStandsInOneKind() throws SQLException {
        Set<String> named = new TreeSet<>(OF_NOBODY);
        TABLES.values().forEach(named::addAll);

        Set<String> there = tables(data);
        there.addAll(tables(keys));

        assertEquals(there, named);
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
                .body("find { it.kind == 'REQUESTS' }.end", equalTo("AFTER_REQUEST"))
                .body("find { it.kind == 'REQUESTS' }.time.amount", equalTo(36))
                .body("find { it.kind == 'REPEATS' }.time.unit", equalTo("DAYS"));
    }

    @Test
    void whoSetAWebhookUpIsKeptAsLongAsItStandsAndWhatItWasToldForSevenDays() {
        given().get("/stored-data")
                .then()
                .body("find { it.kind == 'WEBHOOK_AUTHORS' }.end", equalTo("WITH_WEBHOOK"))
                .body("find { it.kind == 'WEBHOOK_AUTHORS' }.time", nullValue())
                .body("find { it.kind == 'WEBHOOKS' }.time.amount", equalTo(7));
    }

    private static Set<String> tables(AgroalDataSource source) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (var connection = source.getConnection();
                var rows = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
