package org.holdout.request.reply;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Makes text that is safe to show of what came by mail: no markup, nothing invisible, nothing that would be fetched. */
final class PlainText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern LINK = Pattern.compile("^(https?://|mailto:)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern EMPTY_LINES = Pattern.compile("[ \\t]*\\n(?:[ \\t]*\\n)+");

    private PlainText() {}

    /** The text of markup, a line for each block; addresses of links stand behind what they are called. */
    static String of(String markup) {
        Element body = Jsoup.parse(markup).body();
        body.select("script, style, noscript, template, [hidden], head").remove();
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new Writer(text), body);
        return visible(text.toString());
    }

    /** The text without what cannot be seen, and at most one empty line at a time. */
    static String visible(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return EMPTY_LINES
                .matcher(INVISIBLE.matcher(lines).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
    }

    /** Writes words as they come, a new line before each block, and where a link leads. */
    private record Writer(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element
                    && (element.isBlock() || element.normalName().equals("br"))) {
                text.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element link && link.normalName().equals("a")) {
                String leadsTo = link.attr("href");
                if (LINK.matcher(leadsTo).find() && !link.text().contains(leadsTo)) {
                    text.append(" (").append(leadsTo).append(')');
                }
            }
        }
    }
}
