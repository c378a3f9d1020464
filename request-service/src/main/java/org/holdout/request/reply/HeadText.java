package org.holdout.request.reply;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;

/** What stands in a mail's head, as one line that can be shown. */
final class HeadText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

    /** How many characters of a head one shown one takes at most, encoded and folded; of what is longer the rest is not looked at. */
    private static final int TAKES = 25;

    private HeadText() {}

    /**
     * The text, with its encoded words decoded and without anything invisible; null becomes empty, a long one is cut, before it is unfolded
     * too: that takes time by the square of its length.
     */
    static String line(String text, int mostCharacters) {
        if (text == null) {
            return "";
        }
        String begin = text.substring(0, (int) Math.min(text.length(), (long) mostCharacters * TAKES));
        String visible = INVISIBLE.matcher(decoded(begin)).replaceAll(" ").strip();
        return visible.substring(0, Math.min(visible.length(), mostCharacters));
    }

    /** An encoding that is unknown leaves the text as it is. */
    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(text));
        } catch (UnsupportedEncodingException e) {
            return text;
        }
    }
}
