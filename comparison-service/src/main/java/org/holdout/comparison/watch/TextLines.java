package org.holdout.comparison.watch;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Collects the lines of a page's text while its nodes are walked through. */
final class TextLines implements NodeFilter {

    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "canvas",
            "audio",
            "video",
            "nav",
            "button",
            "select",
            "input",
            "textarea",
            "head");
    private static final Set<String> AROUND = Set.of("header", "footer", "aside", "dialog");
    private static final Set<String> AROUND_BY_ROLE = Set.of("navigation", "banner", "contentinfo", "search", "dialog");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LINES = Set.of("br", "summary", "dt", "dd", "legend", "caption");
    private static final String ITEM = "*   ";
    private static final String ROW = "| ";
    private static final String CELL = " | ";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\x{FFFE}\\x{FFFF}]|[\\p{Cc}&&[^\\s]]");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");

    private final boolean wholePage;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String mark = "";
    private String lastMark = "";
    private int articles;
    private Element row;

    /** @param wholePage whether what stands around the text is to be left out */
    TextLines(boolean wholePage) {
        this.wholePage = wholePage;
    }

    /** A line as it is read: without characters that nobody sees and with one space between words. */
    static String bare(String line) {
        String seen = GAPS.matcher(UNSEEN.matcher(line).replaceAll("")).replaceAll(" ");
        return Normalizer.normalize(seen.strip(), Normalizer.Form.NFC);
    }

    /** All lines so far, ended by a line end each. */
    String text() {
        end();
        return text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            line.append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (isUnread(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            finish(element);
        }
        return FilterResult.CONTINUE;
    }

    private boolean isUnread(Element element) {
        String name = element.normalName();
        boolean around = AROUND.contains(name) || AROUND_BY_ROLE.contains(element.attr("role"));
        return UNREAD.contains(name) || (wholePage && articles == 0 && around);
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (name.equals("article")) {
            articles++;
        }
        if (row != null) {
            cell(element);
        } else if (isRow(element)) {
            end();
            row = element;
        } else if (isLine(element)) {
            end();
            mark(name);
        }
    }

    private void cell(Element element) {
        if (row.equals(element.parent())) {
            line.append(CELL);
        } else if (isLine(element)) {
            line.append(' ');
        }
    }

    private void mark(String name) {
        if (HEADINGS.contains(name)) {
            mark = "#".repeat(name.charAt(1) - '0') + " ";
        } else if (name.equals("li")) {
            mark = ITEM;
        }
    }

    private void finish(Element element) {
        if (element.normalName().equals("article")) {
            articles--;
        }
        if (element.equals(row)) {
            row = null;
            line.delete(0, line.indexOf(CELL) + CELL.length()).append(CELL);
            mark = ROW;
            end();
            mark = "";
        } else if (row == null && isLine(element)) {
            end();
            mark = "";
        }
    }

    /** A row of two cells or more; one of a single cell is only there to place something. */
    private static boolean isRow(Element element) {
        return element.normalName().equals("tr") && element.childrenSize() > 1;
    }

    private static boolean isLine(Element element) {
        return element.isBlock() || LINES.contains(element.normalName());
    }

    /** Ends a line, unless there is nothing to read in it; of an item or a heading of several lines, the first bears the mark. */
    private void end() {
        String words = bare(line.toString());
        line.setLength(0);
        if (words.chars().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        boolean goesOn = !text.isEmpty() && mark.equals(lastMark) && (mark.equals(ITEM) || mark.equals(ROW));
        if (!text.isEmpty() && !goesOn) {
            text.append('\n');
        }
        text.append(mark).append(words).append('\n');
        lastMark = mark;
        mark = "";
    }
}
