package org.holdout.guide.input;

import java.util.regex.Pattern;

/** Which characters texts may hold: those that readers can see, so that the database takes them and feeds too. */
public final class VisibleText {

    /** What to tell an editor whose text holds another one. */
    public static final String REFUSAL =
            "Take out the character that cannot be seen; it may come from the document that this was copied from.";

    /** Control characters but line ends and tabs, halves of characters, and what no XML holds. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n\\t]]");

    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

    private VisibleText() {}

    /** Whether each character can be seen; true of no text. */
    public static boolean is(String text) {
        return text == null || !UNSEEN.matcher(text).find();
    }

    /** The text in one line, without white space around it; empty when there is none. */
    public static String inOneLine(String text) {
        return text == null ? "" : BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
