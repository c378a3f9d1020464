package org.holdout.comparison.change;

import java.util.regex.Pattern;

/** Takes out of Markdown what nobody reads. */
final class Markup {

    private static final Pattern LINES = Pattern.compile("^[-=\\s|]{3,}$");
    private static final Pattern MARKS = Pattern.compile(
            "^(?:#{1,6}|[*+-]|>)\\s+|[\\[\\]*`|]|\\\\(?=\\p{Punct})|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern GAP_BEFORE_END = Pattern.compile(" (?=[.,;:!?)])");

    /** The longest address or tag that is looked for, in characters; what is longer is read as text, with all that opens in it. */
    private static final int LONGEST = 4096;

    private Markup() {}

    /** The text without the addresses of its links, without tags and without invisible characters. */
    static String without(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int lookFrom = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (at >= lookFrom && isOpening(text, at)) {
                int end = end(text, at, c == '(' ? ')' : '>');
                if (end > 0) {
                    kept.append(' ');
                    at = end;
                    continue;
                }
                lookFrom = at + LONGEST;
            }
            if (Character.getType(c) != Character.FORMAT) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** A sentence as people see it. */
    static String shown(String sentence) {
        if (LINES.matcher(sentence).matches()) {
            return "";
        }
        String bare = MARKS.matcher(without(sentence)).replaceAll("");
        return GAP_BEFORE_END
                .matcher(GAPS.matcher(bare).replaceAll(" ").strip())
                .replaceAll("");
    }

    private static boolean isOpening(String text, int at) {
        if (text.charAt(at) == '(') {
            return at > 0 && text.charAt(at - 1) == ']';
        }
        return text.charAt(at) == '<'
                && at + 1 < text.length()
                && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '/');
    }

    private static int end(String text, int from, char close) {
        int depth = 0;
        for (int i = from; i < Math.min(text.length(), from + LONGEST); i++) {
            char c = text.charAt(i);
            depth += c == text.charAt(from) ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
