package org.holdout.request.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.stream.Collectors;
import org.holdout.request.complaint.ComplaintView.Section;
import org.holdout.request.pdf.PdfWriter;
import org.holdout.request.pdf.Xhtml;

/** A complaint on paper. */
@ApplicationScoped
class ComplaintPdf {

    private final PdfWriter writer;

    ComplaintPdf(PdfWriter writer) {
        this.writer = writer;
    }

    byte[] of(ComplaintView complaint, Locale language) {
        String to = complaint.authority().name();
        String body = "<p>" + Xhtml.text(to) + "</p><h1>" + Xhtml.text(complaint.subject()) + "</h1>"
                + complaint.sections().stream().map(ComplaintPdf::section).collect(Collectors.joining());
        return writer.write(body, language, complaint.subject());
    }

    private static String section(Section section) {
        return "<h2>" + Xhtml.text(section.heading()) + "</h2>"
                + section.paragraphs().stream()
                        .map(p -> "<p>" + Xhtml.text(p).replace("\n", "<br/>") + "</p>")
                        .collect(Collectors.joining());
    }
}
