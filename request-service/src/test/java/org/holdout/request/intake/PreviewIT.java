package org.holdout.request.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.holdout.request.intake.EvidenceFixture.as;
import static org.holdout.request.intake.EvidenceFixture.draft;
import static org.holdout.request.intake.EvidenceFixture.png;
import static org.holdout.request.intake.EvidenceFixture.text;
import static org.holdout.request.intake.EvidenceFixture.upload;
import static org.holdout.request.picture.PictureFixture.HIDDEN;
import static org.holdout.request.picture.PictureFixture.pngBomb;
import static org.holdout.request.picture.PictureFixture.redAndBlue;
import static org.holdout.request.picture.PictureFixture.turnedJpeg;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.holdout.request.PlatformResource;
import org.holdout.request.picture.PictureFixture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PreviewIT {

    @Test
    void aPictureIsShownSmallerAndWithoutWhatItsMetadataSays() throws IOException {
        // Given
        byte[] original = turnedJpeg(6, 2000, 1000);
        String id = upload("ana", draft("ana"), "me.jpg", original)
                .body("preview", equalTo(true))
                .extract()
                .path("id");

        // When
        Response preview = as("ana").get("/evidence/{id}/preview", id);

        // Then
        assertEquals(200, preview.statusCode());
        assertEquals("image/jpeg", preview.contentType());
        assertEquals("nosniff", preview.header("X-Content-Type-Options"));
        assertEquals("private, no-store", preview.header("Cache-Control"));
        assertFalse(new String(preview.asByteArray(), StandardCharsets.ISO_8859_1).contains(HIDDEN));
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(preview.asByteArray()));
        assertEquals(640, shown.getHeight(), "turned, with its longer side as set");
        assertArrayEquals(original, as("ana").get("/evidence/{id}/content", id).asByteArray());
    }

    @Test
    void thereIsALargerOneToRedact() throws IOException {
        // Given
        String id = upload("ana", draft("ana"), "me.png", redAndBlue("png", 2000, 100))
                .extract()
                .path("id");

        // When
        byte[] full = as("ana").get("/evidence/{id}/preview/full", id).asByteArray();

        // Then
        assertEquals(2000, ImageIO.read(new ByteArrayInputStream(full)).getWidth());
    }

    @Test
    void aWebpIsShownAsAPng() throws IOException {
        String id = upload("ana", draft("ana"), "me.webp", PictureFixture.webp())
                .body("preview", equalTo(true))
                .extract()
                .path("id");

        as("ana").get("/evidence/{id}/preview", id).then().statusCode(200).contentType("image/png");
    }

    @Test
    void aPixelBombIsKeptButNeverShown() throws IOException {
        // Given
        byte[] bomb = pngBomb(30_000, 30_000);
        String id = upload("ana", draft("ana"), "bomb.png", bomb)
                .statusCode(201)
                .body("preview", equalTo(false))
                .extract()
                .path("id");

        // Then
        as("ana")
                .get("/evidence/{id}/preview", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("LIMIT_EXCEEDED"))
                .body("detail", containsString("40 million pixels"));
        assertArrayEquals(bomb, as("ana").get("/evidence/{id}/content", id).asByteArray());
    }

    @Test
    void aPictureThatCannotBeReadIsSaid() throws IOException {
        // Given: a whole file whose packed pixels make no sense
        byte[] broken = redAndBlue("png", 400, 200);
        Arrays.fill(broken, 45, broken.length - 20, (byte) 7);
        String id = upload("ana", draft("ana"), "broken.png", broken)
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        as("ana")
                .get("/evidence/{id}/preview", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_REJECTED"))
                .body("detail", containsString("download it"));
    }

    @Test
    void onlyPicturesAreShownAndOnlyToTheirOwner() {
        // Given
        String request = draft("ana");
        String note = upload("ana", request, "note.txt", text(10))
                .body("preview", equalTo(false))
                .extract()
                .path("id");
        String picture = upload("ana", request, "me.png", png()).extract().path("id");

        // Then
        as("ana").get("/evidence/{id}/preview", note).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as("ben").get("/evidence/{id}/preview", picture).then().statusCode(404);
        as("ben").get("/evidence/{id}/preview/full", picture).then().statusCode(404);
    }
}
