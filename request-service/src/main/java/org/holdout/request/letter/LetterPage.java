package org.holdout.request.letter;

import java.util.List;
import java.util.stream.Collectors;
import org.holdout.request.pdf.Xhtml;

/** A letter as a page. */
final class LetterPage {

    private LetterPage() {}

    static String of(Letter letter) {
        StringBuilder page = new StringBuilder();
        if (!letter.sender().isEmpty()) {
            page.append("<p class=\"small\">").append(lines(letter.sender())).append("</p>");
        }
        return page.append("<p class=\"address\">")
                .append(lines(letter.recipient()))
                .append("</p><p class=\"day\">")
                .append(Xhtml.text(letter.date()))
                .append("</p><h1 class=\"subject\">")
                .append(Xhtml.text(letter.subject()))
                .append("</h1>")
                .append(letter.paragraphs().stream()
                        .map(p -> "<p>" + lines(p.lines().toList()) + "</p>")
                        .collect(Collectors.joining()))
                .toString();
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(Xhtml::text).collect(Collectors.joining("<br/>"));
    }
}
