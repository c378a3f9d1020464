package org.holdout.request.picture;

import static org.holdout.request.picture.PictureFixture.HIDDEN;
import static org.holdout.request.picture.PictureFixture.concat;
import static org.holdout.request.picture.PictureFixture.pngBomb;
import static org.holdout.request.picture.PictureFixture.pngWithTextBomb;
import static org.holdout.request.picture.PictureFixture.redAndBlue;
import static org.holdout.request.picture.PictureFixture.turnedJpeg;
import static org.holdout.request.picture.PictureFixture.webpThatLies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    private static final Pictures.Bounds BOUNDS = new Pictures.Bounds(1_000_000, 300_000, 20);
    private static final int SIDE = 40;
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;

    @Test
    void aCopyIsAsLargeAsWantedAndShowsTheSame() throws IOException {
        BufferedImage copy = read(copy("image/png", redAndBlue("png", 400, 200)));

        assertEquals(40, copy.getWidth());
        assertEquals(20, copy.getHeight());
        assertNear(RED, copy.getRGB(5, 10));
        assertNear(BLUE, copy.getRGB(35, 10));
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        assertEquals(8, read(copy("image/png", redAndBlue("png", 8, 4))).getWidth());
    }

    @Test
    void metadataStaysBehind() throws IOException {
        byte[] jpeg = turnedJpeg(1, 400, 200);
        assertTrue(holds(jpeg, HIDDEN));

        Pictures.Copy copy = copy("image/jpeg", jpeg);

        assertEquals("image/jpeg", copy.mediaType());
        assertFalse(holds(copy.content(), HIDDEN));
        assertFalse(holds(copy.content(), "Exif"));
    }

    @Test
    void whatIsHiddenBehindAPictureStaysBehind() throws IOException {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        assertFalse(holds(
                copy("image/jpeg", concat(redAndBlue("jpg", 40, 20), script)).content(), "script"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, RED",
        "2, 40, 20, BLUE",
        "3, 40, 20, BLUE",
        "4, 40, 20, RED",
        "5, 20, 40, RED",
        "6, 20, 40, RED",
        "7, 20, 40, BLUE",
        "8, 20, 40, BLUE"
    })
    void aPhotographStandsAsTheCameraWasHeld(int orientation, int width, int height, String firstCorner)
            throws IOException {
        BufferedImage copy = read(copy("image/jpeg", turnedJpeg(orientation, 400, 200)));

        assertEquals(width, copy.getWidth());
        assertEquals(height, copy.getHeight());
        assertNear(firstCorner.equals("RED") ? RED : BLUE, copy.getRGB(3, 3));
    }

    @Test
    void aWebpBecomesAPng() throws IOException {
        Pictures.Copy copy = copy("image/webp", PictureFixture.webp());

        assertEquals("image/png", copy.mediaType());
        assertEquals(SIDE, read(copy).getWidth());
    }

    @Test
    void aPictureWithTooManyPixelsIsNotDecoded() throws IOException {
        byte[] bomb = pngBomb(30_000, 30_000);
        assertTrue(bomb.length < 200_000, "a bomb is small: " + bomb.length);

        assertEquals(Optional.empty(), Pictures.copy("image/png", bomb, SIDE, BOUNDS));
    }

    @Test
    void aLargePictureWithinTheBoundIsReadInSteps() throws IOException {
        Pictures.Bounds wide = new Pictures.Bounds(900_000_000, 1, 1);

        BufferedImage copy = read(
                Pictures.copy("image/png", pngBomb(20_000, 20_000), SIDE, wide).orElseThrow());

        assertEquals(40, copy.getWidth());
    }

    @Test
    void aTextThatUnpacksToAMultipleIsNotUnpacked() throws IOException {
        assertEquals(32, read(copy("image/png", pngWithTextBomb())).getWidth());
    }

    @Test
    void aJpegInTooManyPassesIsNotDecoded() throws IOException {
        byte[] jpeg = redAndBlue("jpg", 40, 20);
        byte[] scans = new byte[80];
        for (int i = 0; i < scans.length; i += 2) {
            scans[i] = (byte) 0xFF;
            scans[i + 1] = (byte) 0xDA;
        }

        assertEquals(Optional.empty(), Pictures.copy("image/jpeg", concat(jpeg, scans), SIDE, BOUNDS));
    }

    @Test
    void aWebpCountsByTheLargestSizeItTells() throws IOException {
        assertEquals(Optional.empty(), Pictures.copy("image/webp", webpThatLies(), SIDE, BOUNDS));
    }

    @Test
    void whatIsNoPictureIsSaid() throws IOException {
        byte[] png = redAndBlue("png", 40, 20);
        assertThrows(IOException.class, () -> copy("image/png", Arrays.copyOf(png, 30)));
        assertThrows(IOException.class, () -> copy("image/jpeg", png));
        assertThrows(IOException.class, () -> copy("image/webp", png));
    }

    private static Pictures.Copy copy(String mediaType, byte[] picture) throws IOException {
        return Pictures.copy(mediaType, picture, SIDE, BOUNDS).orElseThrow();
    }

    private static BufferedImage read(Pictures.Copy copy) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(copy.content()));
    }

    private static boolean holds(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static void assertNear(int wanted, int rgb) {
        for (int shift = 0; shift <= 16; shift += 8) {
            int off = Math.abs(((wanted >> shift) & 0xFF) - ((rgb >> shift) & 0xFF));
            assertTrue(off < 40, "%06x instead of %06x".formatted(rgb & 0xFFFFFF, wanted));
        }
    }
}
