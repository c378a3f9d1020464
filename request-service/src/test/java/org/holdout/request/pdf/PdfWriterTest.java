package org.holdout.request.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfWriterTest {

    private static final String LETTER = """
            <p>Jörg Müßig<br/>Straße 1<br/>Łódź, Αθήνα, Київ</p>
            <h1>Widerspruch nach Artikel 21</h1>
            <p>Größe, „Anführung“ – <strong>fett</strong> und <em>schräg</em>.</p>
            <ul><li>eins</li><li>zwei</li></ul>
            <table><thead><tr><th>Tag</th><th>Was</th></tr></thead>
            <tbody><tr><td>1. Mai</td><td><code>a1b2</code></td></tr></tbody></table>
            <dl><dt>Gesendet</dt><dd>gestern</dd></dl>
            """;

    private final PdfWriter writer = new PdfWriter(() -> 100_000);

    @BeforeAll
    static void prepareValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    void aDocumentConformsToTheStandard(PDFAFlavour standard) throws Exception {
        byte[] pdf = writer.write(LETTER, Locale.GERMAN, "Widerspruch");

        assertEquals("", faults(pdf, standard));
    }

    @Test
    void aLongDocumentConformsOnEveryPage() throws Exception {
        String rows =
                "<tr><td>1. Mai</td><td>Ein Satz, der lang genug ist, um umgebrochen zu werden.</td></tr>".repeat(200);

        byte[] pdf = writer.write(
                "<h1>Lang</h1><table><thead><tr><th>Tag</th><th>Was</th></tr></thead><tbody>" + rows
                        + "</tbody></table>",
                Locale.GERMAN,
                "Lang");

        assertEquals("", faults(pdf, PDFAFlavour.PDFA_2_A));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 3);
        }
    }

    @Test
    void aDocumentSaysItsTitleAndLanguageAndIsTagged() throws IOException {
        byte[] pdf = writer.write(LETTER, Locale.GERMAN, "Widerspruch & mehr");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals("Widerspruch & mehr", document.getDocumentInformation().getTitle());
            assertEquals("de", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertFalse(document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getKids()
                    .isEmpty());
        }
    }

    @Test
    void itsTextCanBeTakenOutAgainInEveryEuropeanScript() throws IOException {
        byte[] pdf = writer.write(LETTER, Locale.GERMAN, "Widerspruch");

        String text = text(pdf);
        for (String part : List.of("Jörg Müßig", "Łódź, Αθήνα, Київ", "„Anführung“", "fett", "1. Mai")) {
            assertTrue(text.contains(part), part);
        }
    }

    @Test
    void aCharacterThatOnlyTheUprightFontHasIsShownInEveryStyle() throws Exception {
        byte[] pdf = writer.write(
                "<h1>სახელი</h1><p><em>سلام</em> <strong>ᑌᐃᓐ</strong> <code>ⵣ</code></p>", Locale.ENGLISH, "x");

        assertEquals("", faults(pdf, PDFAFlavour.PDFA_2_A));
        assertFalse(text(pdf).contains("#"));
        assertTrue(text(pdf).contains("ⵣ"));
    }

    @ParameterizedTest
    @CsvSource({
        "山田太郎, Han",
        "やまだ, Hiragana",
        "김철수, Hangul",
        "राम कुमार, Devanagari",
        "রাম, Bengali",
        "ராம், Tamil",
        "สมชาย, Thai",
        "🦄, symbols",
    })
    void whatTheFontsDoNotHaveIsRefusedByTheNameOfItsScriptAndNeverShownAsABox(String name, String script) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> writer.write("<p>" + name + "</p>", Locale.ENGLISH, "x"));

        assertTrue(refused.getMessage().contains(script), refused.getMessage());
        assertTrue(refused.getMessage().contains("text instead"));
        assertFalse(refused.getMessage().contains(name));
        assertFalse(writer.writes(name));
    }

    @Test
    void marksThatNobodySeesAreNoReasonToRefuse() throws IOException {
        byte[] pdf = writer.write("<p>Ana\u2060 \u2764\uFE0F Example</p>", Locale.ENGLISH, "x");

        assertTrue(text(pdf).contains("Example"));
    }

    @Test
    void everyFontIsInside() throws IOException {
        byte[] pdf = writer.write(LETTER, Locale.GERMAN, "Widerspruch");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                assertTrue(
                        StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
                                .allMatch(name -> embedded(page, name)));
            }
        }
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        byte[] first = writer.write(LETTER, Locale.GERMAN, "Widerspruch");

        byte[] second = writer.write(LETTER, Locale.GERMAN, "Widerspruch");

        assertArrayEquals(first, second);
    }

    @Test
    void nothingThatTheTextRefersToIsFetched() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();

        try {
            writer.write(
                    "<h1>x</h1><img alt=\"x\" src=\"%s/a.png\"/><img alt=\"y\" src=\"file:///etc/hostname\"/><p style=\"background: url(%s/b.png)\">x</p>"
                            .formatted(address, address),
                    Locale.ENGLISH,
                    "x");
        } finally {
            server.stop(0);
        }

        assertEquals(0, fetched.get());
    }

    @Test
    void textWithADocumentTypeIsNoText() {
        assertThrows(IllegalArgumentException.class, () -> Xhtml.read("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        String long_ = "<p>" + "x".repeat(100_000) + "</p>";

        ProblemException refused = assertThrows(ProblemException.class, () -> writer.write(long_, Locale.ENGLISH, "x"));

        assertEquals(ErrorCode.LIMIT_EXCEEDED, refused.code());
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() {
        assertEquals("a&lt;b&gt;&amp;&quot;c😀", Xhtml.text("a<b>&\"\u0000\u001b\uFFFFc😀"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean embedded(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String faults(byte[] pdf, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId() + " " + a.getMessage())
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }
    }
}
