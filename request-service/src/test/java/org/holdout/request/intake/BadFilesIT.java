package org.holdout.request.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.holdout.request.intake.EvidenceFixture.as;
import static org.holdout.request.intake.EvidenceFixture.draft;
import static org.holdout.request.intake.EvidenceFixture.png;
import static org.holdout.request.intake.EvidenceFixture.upload;
import static org.holdout.request.picture.PictureFixture.pngWithText;
import static org.holdout.request.picture.PictureFixture.pngWithTextBomb;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that were made to harm, and files that only look as if. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BadFilesIT {

    @Test
    void aZipBombIsRefusedAsTheArchiveThatItIs() throws IOException {
        upload("ana", draft("ana"), "answer.png", zipBomb())
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_REJECTED"))
                .body("detail", containsString("neither a picture"));
    }

    @Test
    void aPictureWithABombInItsMetadataIsKeptAndShownWithoutUnpackingIt() throws IOException {
        String id = upload("ana", draft("ana"), "answer.png", pngWithTextBomb())
                .statusCode(201)
                .extract()
                .path("id");

        as("ana").get("/evidence/{id}/preview", id).then().statusCode(200);
    }

    @Test
    void aPictureThatIsAnArchiveTooIsRefused() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(png());
        both.writeBytes(zipBomb());
        upload("ana", draft("ana"), "answer.png", both.toByteArray())
                .statusCode(422)
                .body("detail", containsString("something else appended"));
    }

    @Test
    void aPictureThatIsAPageTooIsServedAsThePictureAlone() throws IOException {
        // Given
        byte[] both = pngWithText("<!DOCTYPE html><body><script>alert(1)</script>");
        String id = upload("ana", draft("ana"), "page.html", both)
                .statusCode(201)
                .body("mediaType", equalTo("image/png"))
                .extract()
                .path("id");

        // Then
        onlyToBeSaved(as("ana").get("/evidence/{id}/content", id), "image/png");
        String shown = as("ana").get("/evidence/{id}/preview", id).asString();
        assertFalse(shown.contains("script"), "the copy to be shown is the picture alone");
    }

    @Test
    void anSvgIsRefused() {
        upload(
                        "ana",
                        draft("ana"),
                        "answer.svg",
                        utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"))
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_REJECTED"));
    }

    @Test
    void aPageWithScriptIsKeptAndOnlyToBeSaved() {
        // Given
        byte[] page = utf8("<!DOCTYPE html><body onload=alert(1)><script>alert(2)</script>");
        String id = upload("ana", draft("ana"), "answer.html", page)
                .statusCode(201)
                .body("preview", equalTo(false))
                .extract()
                .path("id");

        // Then
        Response download = as("ana").get("/evidence/{id}/content", id);
        onlyToBeSaved(download, "text/html");
        assertArrayEquals(page, download.asByteArray());
    }

    @Test
    void aMailWithAThousandPartsIsKeptAsItIs() {
        // Given
        StringBuilder mail = new StringBuilder(
                "From: a@example.org\r\nSubject: Parts\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int i = 0; i < 1000; i++) {
            mail.append("--b\r\nContent-Type: text/plain\r\n\r\nPart ")
                    .append(i)
                    .append("\r\n");
        }
        byte[] whole = utf8(mail.append("--b--\r\n").toString());

        // When
        String id = upload("ana", draft("ana"), "reply.eml", whole)
                .statusCode(201)
                .body("mediaType", equalTo("message/rfc822"))
                .extract()
                .path("id");

        // Then
        assertArrayEquals(whole, as("ana").get("/evidence/{id}/content", id).asByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "'trailer\n<</Root 1 0 R /Encrypt 5 0 R>>', true",
        "'9 0 obj <</Type/XRef/Encrypt 5 0 R>>', true",
        "'trailer\n<</Root 1 0 R /EncryptMetadata false>>', false",
        "'trailer\n<</Root 1 0 R>>', false"
    })
    void anEncryptedPdfIsKeptAndSaidToBeOne(String part, boolean encrypted) {
        upload("ana", draft("ana"), "answer.pdf", utf8("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n" + part + "\n%%EOF\n"))
                .statusCode(201)
                .body("encrypted", equalTo(encrypted));
    }

    @ParameterizedTest
    @CsvSource({
        "'../../etc/passwd.png', passwd.png",
        "'..\\\\..\\\\boot.png', boot.png",
        "'a\nSet-Cookie: b.png', 'aSet-Cookie: b.png'",
        "'a\r\nX-Header: b.png', file",
        "'\u202Egnp.exe.png', gnp.exe.png",
        "'   ', file"
    })
    void aNameIsOnlyEverAName(String name, String kept) {
        // When
        String id = upload("ana", draft("ana"), name, png())
                .statusCode(201)
                .body("fileName", equalTo(kept))
                .extract()
                .path("id");

        // Then
        String disposition = as("ana").get("/evidence/{id}/content", id).header("Content-Disposition");
        assertEquals(-1, disposition.indexOf('\n'));
    }

    private static void onlyToBeSaved(Response download, String mediaType) {
        download.then()
                .statusCode(200)
                .header("Content-Type", containsString(mediaType))
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] mebibyte = new byte[1024 * 1024];
            for (int i = 0; i < 256; i++) {
                zip.write(mebibyte);
            }
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
