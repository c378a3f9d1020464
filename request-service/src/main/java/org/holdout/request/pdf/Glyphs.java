package org.holdout.request.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters a font can show. What it cannot would stand on paper as a box. */
final class Glyphs {

    private static final int MOST = 0x20000;

    private final BitSet shown = new BitSet(MOST);

    Glyphs(InputStream font) {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup table = read.getUnicodeCmapLookup();
            for (int c = 0; c < MOST; c++) {
                shown.set(c, table.getGlyphId(c) != 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without marks that nobody sees and the font does not have, such as those that choose a picture's variant. */
    String visible(String text) {
        return text.codePoints()
                .filter(c -> shows(c) || !invisible(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The names of the scripts, in English, of which it lacks a character of the text; "symbols" for what belongs to none. */
    SortedSet<String> lacking(String text) {
        SortedSet<String> names = new TreeSet<>();
        text.codePoints().filter(c -> !shows(c) && !invisible(c)).forEach(c -> names.add(script(c)));
        return names;
    }

    private boolean shows(int c) {
        return shown.get(c) || Character.isWhitespace(c);
    }

    private static boolean invisible(int c) {
        return Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F) || Character.isISOControl(c);
    }

    private static String script(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED) {
            return "symbols";
        }
        String name = script.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
