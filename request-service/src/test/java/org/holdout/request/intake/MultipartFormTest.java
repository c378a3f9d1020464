package org.holdout.request.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.Test;

class MultipartFormTest {

    private static final String TYPE = "multipart/form-data; boundary=cut";
    private final List<String> files = new ArrayList<>();

    @Test
    void fieldsAndFileComeInAnyOrder() throws IOException {
        // When
        Map<String, String> fields = read(file("Grüße.png", "bytes") + field("kind", "residence"));

        // Then
        assertEquals(Map.of("kind", "residence"), fields);
        assertEquals(List.of("Grüße.png=bytes"), files);
    }

    @Test
    void aFormThatBreaksOffIsRefused() {
        byte[] cutOff = file("a", "1").getBytes(StandardCharsets.UTF_8);

        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> MultipartForm.read(
                        TYPE, new ByteArrayInputStream(cutOff), (name, content) -> content.readAllBytes()));

        assertEquals(ErrorCode.INVALID_INPUT, problem.code());
    }

    @Test
    void aSecondFileIsRefused() {
        refused(TYPE, file("a", "1") + file("b", "2"));
    }

    @Test
    void tooManyOrTooLongPartsAreRefused() {
        refused(TYPE, field("kind", "residence").repeat(9));
        refused(TYPE, field("kind", "a".repeat(257)));
        refused(TYPE, file("a".repeat(5000), "1"));
    }

    @Test
    void whatIsNoFormIsRefused() {
        refused("multipart/form-data", file("a", "1"));
        refused("application/json", "{}");
    }

    private void refused(String type, String body) {
        ProblemException problem = assertThrows(ProblemException.class, () -> read(type, body));
        assertEquals(ErrorCode.INVALID_INPUT, problem.code());
    }

    private Map<String, String> read(String body) throws IOException {
        return read(TYPE, body);
    }

    private Map<String, String> read(String type, String body) throws IOException {
        byte[] bytes = (body + "--cut--\r\n").getBytes(StandardCharsets.UTF_8);
        return MultipartForm.read(
                type,
                new ByteArrayInputStream(bytes),
                (name, content) -> files.add(name + "=" + new String(content.readAllBytes(), StandardCharsets.UTF_8)));
    }

    private static String field(String name, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n" + content + "\r\n";
    }
}
