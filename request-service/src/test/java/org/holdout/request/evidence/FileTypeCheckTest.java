package org.holdout.request.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeCheckTest {

    private static final byte[] PDF = text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n");
    private static final byte[] WEBP =
            HexFormat.of().parseHex("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700");
    private static final byte[] WINDOWS_PROGRAM =
            concat(text("MZ"), new byte[58], new byte[] {64, 0, 0, 0}, text("PE\0\0"), new byte[200]);

    @Test
    void picturesAndPdfAreToldByContentWhateverTheirName() throws IOException {
        assertEquals(FileType.PNG, check(picture("png"), "holiday.txt"));
        assertEquals(FileType.JPEG, check(picture("jpg"), "x"));
        assertEquals(FileType.WEBP, check(WEBP, "x.png"));
        assertEquals(FileType.PDF, check(PDF, "x.exe"));
    }

    @Test
    void aProgramCalledPngIsRefused() {
        refused(WINDOWS_PROGRAM, "answer.png");
        refused(WINDOWS_PROGRAM, "answer.txt");
        refused(concat(new byte[] {0x7F}, text("ELF"), new byte[60]), "answer.png");
    }

    @Test
    void otherPicturesAndArchivesAreRefused() throws IOException {
        refused(text("GIF89a\1\0\1\0\0\0\0;"), "x.gif");
        refused(text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"), "x.svg");
        refused(zip(), "x.zip");
        refused(zip(), "x.png");
    }

    @Test
    void somethingHiddenBehindAPictureIsRefused() throws IOException {
        refused(concat(picture("png"), zip()), "x.png");
        refused(concat(picture("png"), text("<script>alert(1)</script>")), "x.png");
        refused(concat(picture("jpg"), zip()), "x.jpg");
        refused(concat(WEBP, zip()), "x.webp");
        refused(concat(PDF, zip()), "x.pdf");
        refused(concat(text("<script>"), PDF), "x.pdf");
    }

    @Test
    void whatACameraAppendsToAJpegIsNoFault() throws IOException {
        assertEquals(FileType.JPEG, check(concat(picture("jpg"), picture("jpg")), "x.jpg"));
    }

    @Test
    void cutOffFilesAreRefused() throws IOException {
        byte[] png = picture("png");
        refused(Arrays.copyOf(png, png.length - 5), "x.png");
        refused(Arrays.copyOf(png, 20), "x.png");
        refused(Arrays.copyOf(WEBP, WEBP.length - 1), "x.webp");
        refused(text("%PDF-1.7\nnothing follows"), "x.pdf");
        refused(new byte[0], "x.png");
    }

    @ParameterizedTest
    @CsvSource({
        "answer.txt, Grüße, TEXT",
        "answer.md, # Answer, TEXT",
        "answer.json, '{\"a\": [1, 2]}', JSON",
        "answer.html, '<!DOCTYPE html><p>Hello</p>', HTML",
        "answer.HTM, '<p class=x>Hello</p>', HTML"
    })
    void textIsWhatItSaysItIsWhenItParses(String name, String content, FileType type) throws IOException {
        assertEquals(type, check(text(content), name));
    }

    @Test
    void aMailIsKnownByItsHeaders() throws IOException {
        String mail = "Received: from a\r\n\tby b\r\nFrom: a@example.org\r\nSubject: Case 12\r\n\r\nHello";
        assertEquals(FileType.EML, check(text(mail), "reply.eml"));
        refused(text("Dear Sir,\r\nFrom: here"), "reply.eml");
    }

    @ParameterizedTest
    @CsvSource({
        "answer.json, '{\"a\": '",
        "answer.json, '{} {}'",
        "answer.html, 'no markup at all'",
        "answer.png, 'plain text'",
        "answer, 'plain text'"
    })
    void textThatIsNotWhatItSaysIsRefused(String name, String content) {
        refused(text(content), name);
    }

    @Test
    void textWithNulOrBadUtf8IsRefusedWhereverItStands() {
        String much = "a".repeat(100_000);
        refused(concat(text(much), new byte[] {0}), "x.txt");
        refused(concat(text(much), new byte[] {(byte) 0xC3, 0x28}), "x.txt");
        refused(concat(text(much), new byte[] {(byte) 0xC3}), "x.txt");
        refused("UTF-16 text".getBytes(StandardCharsets.UTF_16), "x.txt");
    }

    @Test
    void deeplyNestedJsonIsRefusedNotFollowed() {
        refused(text("[".repeat(200_000)), "x.json");
    }

    private static FileType check(byte[] content, String name) throws IOException {
        return FileTypeCheck.of(() -> new ByteArrayInputStream(content), name);
    }

    private static void refused(byte[] content, String name) {
        ProblemException problem = assertThrows(ProblemException.class, () -> check(content, name));
        assertEquals(ErrorCode.EVIDENCE_REJECTED, problem.code());
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("run.js"));
            zip.write(text("alert(1)"));
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
