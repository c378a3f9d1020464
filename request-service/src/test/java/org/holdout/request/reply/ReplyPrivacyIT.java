package org.holdout.request.reply;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.ZipTexts;
import org.junit.jupiter.api.Test;

/** Who sees the mail that came, and what stays of it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReplyPrivacyIT extends Correspondence {

    @Test
    void mailForAnErasedPersonIsThrownAwayUnread() {
        zoe.erase("erase everything").statusCode(204);

        post(plain("<late@meta.example>", "Too late."));

        await().until(() -> inbox() == 0);
        assertEquals(0, folder("Unmatched"));
        assertEquals(0, number("select count(*) from evidence where request_id = :id"));
        assertEquals(0, number("select count(*) from received_mail where request_id = :id"));
    }

    @Test
    void nothingOfItIsReadableInTheDatabase() {
        post(plain("<sealed@meta.example>", "A secret answer."));
        onlyMessage();

        String row = QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery(
                                "select cast(m as text) || encode(m.content, 'escape') from received_mail m where request_id = :id",
                                String.class)
                        .setParameter("id", UUID.fromString(zoe.sent))
                        .getSingleResult()
                        .toString());

        assertFalse(row.contains("secret answer") || row.contains("meta.example"));
    }

    @Test
    void nobodyElseSeesTheMail() {
        post(plain("<mine@meta.example>", "For Zoë."));
        JsonPath message = onlyMessage();
        PersonWithEverything ben = new PersonWithEverything();

        ben.call()
                .get("/messages?requests={id}", zoe.sent)
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
        ben.call()
                .body(Map.of("as", "NOTHING", "version", 1))
                .post("/messages/{request}/{message}/meaning", zoe.sent, message.getString("[0].id"))
                .then()
                .statusCode(404);
    }

    @Test
    void theExportHoldsWhatCame() {
        post(plain("<export@meta.example>", "For the export."));
        onlyMessage();

        byte[] zip = zoe.call()
                .get("/viewer/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertTrue(ZipTexts.of(zip).entrySet().stream()
                .anyMatch(file -> file.getKey().endsWith("messages.json")
                        && file.getValue().contains("For the export.")));
    }
}
