package org.holdout.request.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/**
 * Writes PDF documents that last and that everybody can read: PDF/A-2a and PDF/UA-1, so tagged, with their fonts inside. The same
 * text gives the same bytes. Nothing is fetched, whatever the text refers to.
 */
@ApplicationScoped
public class PdfWriter {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String REGULAR = "DejaVuSansCondensed.ttf";
    private static final Glyphs GLYPHS = new Glyphs(resource(FONTS + REGULAR));
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String STYLE = style();

    /** A document's id, which would otherwise be the time. */
    private static final long SAME_ID = 0;

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    private final PdfConfig config;

    PdfWriter(PdfConfig config) {
        this.config = config;
        // What the renderer logs can hold the text.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * A document of pages in A4. The house's style shows headings, paragraphs, lists, tables, {@code dl}, {@code pre}, {@code code}
     * and the class {@code small}.
     *
     * @param xhtml what stands inside {@code body}, with a heading {@code h1}; texts in it through {@link Xhtml#text}
     * @param language of the text
     * @param title what a reader shows as the document's name
     * @throws ProblemException LIMIT_EXCEEDED when the text is longer than {@link PdfConfig#maxCharacters()}, or in a script that the
     *     fonts do not have: no box stands for what a person wrote
     * @throws IllegalArgumentException when it is not well formed
     */
    public byte[] write(String xhtml, Locale language, String title) {
        if (xhtml.length() > config.maxCharacters()) {
            throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "letter.refused.tooLongForPdf");
        }
        SortedSet<String> lacking = GLYPHS.lacking(xhtml + title);
        if (!lacking.isEmpty()) {
            throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "letter.refused.noFont", String.join(", ", lacking));
        }
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer("Holdout")
                .withW3cDocument(Xhtml.read(GLYPHS.visible(page(xhtml, language, title))), null)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .testMode(true);
        font(builder, REGULAR, "Every", 400, FontStyle.NORMAL);
        font(builder, REGULAR, "Text", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Bold.ttf", "Text", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Oblique.ttf", "Text", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSansMono.ttf", "Code", 400, FontStyle.NORMAL);
        return bytes(builder);
    }

    /** Whether the fonts have every character of a text. */
    public boolean writes(String text) {
        return GLYPHS.lacking(text).isEmpty();
    }

    /** The same document as a page for a browser, which has fonts of its own; nothing in it is fetched either. */
    public byte[] asPage(String xhtml, Locale language, String title) {
        return ("<!DOCTYPE html>\n" + page(xhtml, language, title)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(PdfRendererBuilder builder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            document.setDocumentId(SAME_ID);
            forgetWhen(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be written", e);
        }
        return out.toByteArray();
    }

    /** When it was written says nothing of the document, and would make the same text another file each second. */
    private static void forgetWhen(PDDocument document) throws IOException {
        document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        byte[] without = CREATED.matcher(metadata).replaceAll("").getBytes(StandardCharsets.UTF_8);
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(without)));
    }

    private static String page(String body, Locale language, String title) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\"><head><title>%s</title><meta name=\"subject\" content=\"%s\"/><style>%s</style></head><body>%s</body></html>"
                .formatted(language.toLanguageTag(), Xhtml.text(title), Xhtml.text(title), STYLE, body);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> resource(FONTS + file), family, weight, style, true);
    }

    private static InputStream resource(String name) {
        InputStream in = PdfWriter.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing");
        }
        return in;
    }

    private static String style() {
        try (InputStream in = resource("/pdf/page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
