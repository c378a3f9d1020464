package org.holdout.comparison.watch;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * Boils a page down to its text, in the form that archives keep texts in: Markdown, with a line for each heading, paragraph, item of
 * a list and row of a table. What is the same to read is the same text, whatever the mark-up.
 */
final class PageText {

    /** Counts the ways in which pages were boiled down: raised with each change of it, so that none is taken for the vendor's. */
    static final int FORM = 1;

    private static final String MAIN = "main, [role=main]";
    private static final String ARTICLE = "article";

    /** How many candidates for a page's main part are looked at. */
    private static final int MOST_PARTS = 10;

    private PageText() {}

    /** The text of a page's main part; of the whole page without what stands around the text where none is marked. */
    static String of(Document page) {
        List<Element> main = withText(page, MAIN);
        List<Element> articles = main.isEmpty() ? withText(page, ARTICLE) : List.of();
        Element part = !main.isEmpty() ? main.getFirst() : articles.size() == 1 ? articles.getFirst() : page.body();
        TextLines lines = new TextLines(part.equals(page.body()));
        NodeTraversor.filter(lines, part);
        return lines.text();
    }

    private static List<Element> withText(Document page, String selector) {
        return page.select(selector).stream()
                .limit(MOST_PARTS)
                .filter(Element::hasText)
                .toList();
    }

    /** A text without mark-up, each line without needless space. */
    static String ofPlain(String text) {
        return text.lines()
                .map(TextLines::bare)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip()
                .concat("\n");
    }
}
