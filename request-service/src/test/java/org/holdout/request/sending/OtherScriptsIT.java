package org.holdout.request.sending;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Multipart;
import java.util.Map;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.ZipTexts;
import org.junit.jupiter.api.Test;

/** A person whose name our PDF fonts cannot write: nothing shows boxes, and everything goes out all the same. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OtherScriptsIT {

    private static final String NAME = "山田太郎";

    @Test
    void theLetterOnPaperIsRefusedWithTheReasonAndThereAsText() {
        Correspondent taro = new Correspondent(NAME);

        taro.call()
                .get("/requests/{id}/letter.pdf", taro.draft)
                .then()
                .statusCode(422)
                .body("code", equalTo("LIMIT_EXCEEDED"))
                .body("detail", containsString("Han"))
                .body("detail", containsString("text instead"));

        taro.call()
                .get("/requests/{id}/letter.txt", taro.draft)
                .then()
                .statusCode(200)
                .body(containsString(NAME));
    }

    @Test
    void byEmailTheLetterGoesAlongAsText() throws Exception {
        try (MailServer mail = MailServer.start()) {
            Correspondent taro = new Correspondent(NAME).confirmed(mail);

            taro.send(Map.of()).statusCode(200);

            await().until(() -> taro.request().getString("state").equals("SENT"));
            Multipart parts =
                    (Multipart) mail.to(Correspondent.VENDOR).getLast().getContent();
            assertEquals(
                    "letter-" + taro.request().getString("reference") + ".txt",
                    parts.getBodyPart(1).getFileName());
            assertTrue(parts.getBodyPart(1).getContent().toString().contains(NAME));
        }
    }

    @Test
    void theFileOfTheRequestHasItsOverviewAsAPageAndTheLetterAsText() {
        Correspondent taro = new Correspondent(NAME);
        taro.send(Map.of("sentMyself", true, "happenedOn", "2026-01-31")).statusCode(200);

        Map<String, String> file = ZipTexts.of(taro.call()
                .get("/requests/{id}/file.zip", taro.draft)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());

        String folder = "holdout-" + taro.request().getString("reference") + "/data/";
        assertTrue(file.get(folder + "overview.html").contains(NAME));
        assertTrue(file.get(folder + "letters/request.txt").contains(NAME));
        assertFalse(file.containsKey(folder + "overview.pdf"));
        assertFalse(file.containsKey(folder + "letters/request.pdf"));
    }
}
