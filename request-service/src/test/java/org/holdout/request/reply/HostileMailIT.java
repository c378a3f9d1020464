package org.holdout.request.reply;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

/** Mail that was made to harm, and mail that is merely odd. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class HostileMailIT extends Correspondence {

    private static final String LOCKED =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R /Encrypt 5 0 R>>\n%%EOF\n";

    @Test
    void aThousandPartsAreReadUpToTheBoundAndKeptWhole() {
        String parts = IntStream.range(0, 1000)
                .mapToObj(i -> "--b\nContent-Type: text/plain\n\nPart " + i + ".\n")
                .collect(Collectors.joining());
        post("From: a@meta.example\nMessage-ID: <many@meta.example>\n"
                + "Content-Type: multipart/mixed; boundary=\"b\"\n\n" + parts + "--b--\n");

        JsonPath message = onlyMessage();

        assertFalse(message.getBoolean("[0].whole"));
        assertTrue(message.getString("[0].text").contains("Part 98.")
                && !message.getString("[0].text").contains("Part 100."));
        assertTrue(content(message.getString("[0].original.id")).contains("Part 999."));
    }

    @Test
    void partsWithinPartsAreReadUpToTheBound() {
        StringBuilder deep = new StringBuilder("From: a@meta.example\nMessage-ID: <deep@meta.example>\n");
        for (int i = 0; i < 300; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("\"\n\n--b")
                    .append(i)
                    .append('\n');
        }
        post(deep + "Content-Type: text/plain\n\nToo deep.\n");

        JsonPath message = onlyMessage();

        assertFalse(message.getBoolean("[0].whole"));
        assertEquals("", message.getString("[0].text"));
    }

    @Test
    void markupBecomesTextAndNothingIsFetchedOrRun() {
        post("""
                From: a@meta.example
                Message-ID: <html@meta.example>
                Content-Type: text/html; charset=utf-8

                <html><head><style>p{color:red}</style><script>alert(1)</script></head><body onload="alert(2)">
                <p>Dear Zoë,</p><p>see <a href="https://meta.example/case/1">your case</a>.</p>
                <img src="https://tracker.example/pixel.gif"><p hidden>invisible</p></body></html>
                """);

        String text = onlyMessage().getString("[0].text");

        assertTrue(text.contains("Dear Zoë,") && text.contains("your case (https://meta.example/case/1)"), text);
        for (String gone : List.of("<", "alert", "tracker", "color", "invisible")) {
            assertFalse(text.contains(gone), gone);
        }
    }

    @Test
    void namesWithLineFeedsAndPathsAreShownAsOneCleanLine() {
        post("""
                From: =?UTF-8?B?RXZpbA0KQmNjOiBhbGxAZXhhbXBsZS5vcmc=?= <a@meta.example>
                Subject: =?UTF-8?B?SGVsbG8NCkJjYzogeEBleGFtcGxlLm9yZw==?=
                Message-ID: <names@meta.example>
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename="=?UTF-8?B?Li4vLi4vZXRjL3Bhc3N3ZA0KeC50eHQ=?="

                Hello
                --b--
                """);

        JsonPath message = onlyMessage();

        assertFalse(message.getString("[0].from").contains("\n"));
        assertEquals("Hello Bcc: x@example.org", message.getString("[0].subject"));
        assertEquals("passwd x.txt", message.getString("[0].attachments[0].fileName"));
    }

    @Test
    void whatIsNoMailAtAllIsKeptToo() {
        post(
                "X: y\nContent-Type: multipart/mixed\nContent-Transfer-Encoding: nonsense\n\n\u0001\u0002 no boundary here\n");

        assertEquals(1, onlyMessage().getList("$").size());
    }

    @Test
    void attachmentsThatHarmStayInTheOriginalAndTheOthersAreOnlyToBeSaved() throws IOException {
        byte[] picture = picture();
        post("From: a@meta.example\nMessage-ID: <bombs@meta.example>\n"
                + "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nSee the files.\n"
                + attachment("bomb.zip", "application/zip", zipBomb())
                + attachment("both.png", "image/png", joined(picture, zipBomb()))
                + attachment("drawing.svg", "image/svg+xml", ascii("<svg><script>alert(1)</script></svg>"))
                + attachment("page.html", "text/html", ascii("<!DOCTYPE html><body onload=alert(1)></body>"))
                + attachment("locked.pdf", "application/pdf", ascii(LOCKED))
                + attachment("picture.png", "image/png", picture)
                + "--b--\n");

        JsonPath message = onlyMessage();

        assertEquals(List.of("page.html", "locked.pdf", "picture.png"), message.getList("[0].attachments.fileName"));
        assertEquals(List.of(false, true, false), message.getList("[0].attachments.encrypted"));
        assertEquals(List.of("bomb.zip", "both.png", "drawing.svg"), message.getList("[0].notTaken"));
        zoe.call()
                .get("/evidence/{id}/content", message.getString("[0].attachments[0].id"))
                .then()
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    private static String attachment(String name, String type, byte[] content) {
        return "--b\nContent-Type: " + type + "\nContent-Disposition: attachment; filename=\"" + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(content) + "\n";
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] mebibyte = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                zip.write(mebibyte);
            }
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
