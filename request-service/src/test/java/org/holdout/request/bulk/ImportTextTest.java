package org.holdout.request.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTextTest {

    private static final int MOST = 200;
    private static final String HEAD = "member,vendor,country,rights,grounds\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void whatStandsBetweenTheColumnsIsReadOffTheFirstLine(String delimiter) throws IOException {
        String file = String.join(delimiter, "member", "country", "rights") + "\n"
                + String.join(delimiter, "7", "IE", "OBJECTION ERASURE");

        LineContent line = lines(file).getFirst().content();

        assertEquals("7", line.member());
        assertEquals("IE", line.country());
        assertEquals(List.of("OBJECTION", "ERASURE"), line.rights());
    }

    @Test
    void spacesAroundWhatNamesAMemberOrALineAreNoPartOfIt() throws IOException {
        for (String file : List.of(
                "member,reference,country,rights\n 7 , A-1 ,IE,OBJECTION\n",
                "{\"member\":\" 7 \",\"reference\":\" A-1 \",\"mandate\":\" \"}")) {
            LineContent line = lines(file).getFirst().content();

            assertEquals(List.of("7", "A-1"), List.of(line.member(), line.reference()));
            assertNull(line.mandate());
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertEquals(
                "7",
                lines("\uFEFFmember,country,rights\n7,IE,OBJECTION\n")
                        .getFirst()
                        .content()
                        .member());
    }

    @Test
    void linesAreNumberedWhereTheyBeginInTheFile() throws IOException {
        String file =
                HEAD + "1,meta,IE,OBJECTION,\"Two\nlines, and a \"\"quotation\"\"\"\r\n\r\n2,meta,IE,OBJECTION,\n";

        List<ReadLine> lines = lines(file);

        assertEquals(List.of(2, 5), lines.stream().map(ReadLine::line).toList());
        assertEquals(
                "Two\nlines, and a \"quotation\"", lines.getFirst().content().grounds());
    }

    @Test
    void aLineWithTooManyCellsIsAFaultOfThatLineAlone() throws IOException {
        List<ReadLine> lines = lines(HEAD + "1,meta,IE,OBJECTION,one, two\n2,meta,IE,OBJECTION,\n");

        assertEquals("line", lines.getFirst().faults().getFirst().field());
        assertTrue(lines.getFirst().faults().getFirst().message().contains("6 cells"));
        assertEquals("2", lines.get(1).content().member());
    }

    @Test
    void aLineThatIsTooLongIsAFaultOfThatLineAlone() throws IOException {
        String grounds = "x".repeat(MOST);

        List<ReadLine> csv = lines(HEAD + "1,meta,IE,OBJECTION," + grounds + "\n2,meta,IE,OBJECTION,\n");
        List<ReadLine> json = lines("{\"member\":\"1\",\"grounds\":\"" + grounds + "\"}\n{\"member\":\"2\"}");

        for (List<ReadLine> lines : List.of(csv, json)) {
            assertEquals("line", lines.getFirst().faults().getFirst().field());
            assertEquals("2", lines.get(1).content().member());
        }
    }

    @Test
    void aQuotationMarkThatIsNeverClosedHoldsNoMoreThanALineInMemory() {
        CountingStream endless = new CountingStream(HEAD + "1,meta,IE,OBJECTION,\"");

        ProblemException refused = assertThrows(ProblemException.class, () -> readAll(ImportText.open(endless, MOST)));

        assertTrue(refused.detail().contains("Line 2"), refused.detail());
        assertTrue(endless.read < 100_000, endless.read + " bytes were read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        vendor,rights,member            | does not name the column country
        vendor,country,member           | does not name the column rights
        country,rights                  | neither the column mandate nor the column member
        member,country,rights,member    | The column member stands in the first line twice
        member,country,rights,Ana Silva | Column 4 of the first line has a name that is not known
        """)
    void aFirstLineThatIsWrongSaysWhichColumnAndNothingPersonal(String head, String said) {
        ProblemException refused = assertThrows(ProblemException.class, () -> lines(head + "\n"));

        assertTrue(refused.detail().contains(said), refused.detail());
        assertEquals("file", refused.errors().getFirst().field());
        assertTrue(!refused.detail().contains("Ana"), refused.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void whatIsNotUtf8IsRefusedWithTheLine(String charset) {
        String file = HEAD + "1,meta,IE,OBJECTION,Für mich\n";
        InputStream bytes = new ByteArrayInputStream(file.getBytes(Charset.forName(charset)));

        ProblemException refused = assertThrows(ProblemException.class, () -> readAll(ImportText.open(bytes, MOST)));

        assertTrue(refused.detail().contains("not UTF-8"), refused.detail());
    }

    @Test
    void brokenQuotationMarksAreRefusedWithoutTheirText() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> lines(HEAD + "1,meta,IE,OBJECTION,\"Ana\" Silva\n"));

        assertTrue(refused.detail().contains("Near line 2 quotation marks"), refused.detail());
        assertTrue(!refused.detail().contains("Silva"), refused.detail());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertTrue(
                assertThrows(ProblemException.class, () -> lines("")).detail().contains("empty"));
    }

    @Test
    void jsonLinesHoldTheSameFields() throws IOException {
        LineContent line = lines("""
            {"mandate":"m-1","vendor":"meta","country":"US","state":"CA","rights":["OPT_OUT"],"situations":["health"],
            "x":1}

            {"mandate":"m-1","country":"US","rights":["OPT_OUT"],"recipient":{"name":"Acme","email":"a@example.org"}}
            """.replace(",\n\"x\":1", "")).getFirst().content();

        assertEquals("CA", line.state());
        assertEquals(List.of("health"), line.situations());
    }

    @Test
    void anEmptyTextInJsonSaysAsLittleAsNone() throws IOException {
        LineContent line = lines("""
            {"member":"1","vendor":"","country":"IE","state":" ","rights":["OBJECTION"],"law":"","channel":"","grounds":""}
            """).getFirst().content();

        LineContent without = lines("{\"member\":\"1\",\"country\":\"IE\",\"rights\":[\"OBJECTION\"]}\n")
                .getFirst()
                .content();
        assertEquals(without, line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"member":"1"                       | line   | no JSON object
        ["member"]                          | line   | no JSON object
        null                                | line   | no JSON object
        {"member":"1"} {"member":"2"}       | line   | no JSON object
        {"membre":"1"}                      | line   | a field that is not known
        {"rights":"OBJECTION"}              | rights | as a list of texts
        {"recipient":"Ana Silva"}           | recipient | as an object
        {"grounds":{"a":"Ana Silva"}}       | grounds | as a text
        """)
    void aLineThatIsNoSuchObjectSaysWhichFieldAndNothingPersonal(String json, String field, String said)
            throws IOException {
        List<ReadLine> lines = readAll(new JsonLines(new java.io.StringReader(json + "\n{\"member\":\"2\"}\n"), MOST));

        assertEquals(field, lines.getFirst().faults().getFirst().field());
        String message = lines.getFirst().faults().getFirst().message();
        assertTrue(message.contains(said), message);
        assertTrue(!message.contains("Ana"), message);
        assertEquals("2", lines.get(1).content().member());
    }

    private static List<ReadLine> lines(String file) throws IOException {
        return readAll(ImportText.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), MOST));
    }

    private static List<ReadLine> readAll(LineReader reader) throws IOException {
        List<ReadLine> lines = new ArrayList<>();
        for (ReadLine line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    /** Begins so and never ends. */
    private static final class CountingStream extends InputStream {
        private final byte[] start;
        private int read;

        private CountingStream(String start) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            read++;
            return read <= start.length ? start[read - 1] : 'x';
        }

        @Override
        public int read(byte[] to, int from, int length) {
            for (int i = 0; i < length; i++) {
                to[from + i] = (byte) read();
            }
            return length;
        }
    }
}
