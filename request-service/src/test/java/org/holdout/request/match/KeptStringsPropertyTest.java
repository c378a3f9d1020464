package org.holdout.request.match;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeptStringsPropertyTest {

    /** All but q, which stands before a name where it must make another word of it. */
    private static final String LETTERS = "abcdefghijklmnoprstuvwxyzäöüéèñçåøßłž";

    @Property
    void aNameIsFoundInWhateverWayItIsWritten(
            @ForAll("names") String name,
            @ForAll("ways") Way way,
            @ForAll("around") String before,
            @ForAll("around") String after) {
        String text = before + " " + way.write(name) + "; " + after;
        assertTrue(KeptStrings.holds(text, name), text);
    }

    @Property
    void aNameIsNotFoundWithinALongerWord(@ForAll("words") String name, @ForAll("words") String rest) {
        assertFalse(KeptStrings.holds("q" + name + rest, name));
    }

    @Property
    void aNameIsNotFoundWhereItsLettersAreNot(@ForAll("words") String name, @ForAll("digits") String text) {
        assertFalse(KeptStrings.holds(text, name));
    }

    @Property
    void whatIsFoundIsAPartOfWhatWasKept(@ForAll String text, @ForAll List<String> kept) {
        List<String> found = assertDoesNotThrow(() -> KeptStrings.found(text, kept));
        assertTrue(kept.containsAll(found));
    }

    @Property
    void whatIsFoundDoesNotHangOnTheCaseOrFormOfTheText(@ForAll("texts") String text, @ForAll("names") String name) {
        boolean found = KeptStrings.holds(text, name);
        assertEquals(found, KeptStrings.holds(text.toUpperCase(Locale.ROOT), name));
        assertEquals(found, KeptStrings.holds(Normalizer.normalize(text, Normalizer.Form.NFD), name));
    }

    /** A way to write a name that leaves it the same name. */
    enum Way {
        SHOUTED,
        TAKEN_APART,
        BARE,
        SPACED,
        HYPHENATED,
        JOINED,
        WIDE;

        String write(String name) {
            return switch (this) {
                case SHOUTED -> name.toUpperCase(Locale.ROOT);
                case TAKEN_APART -> Normalizer.normalize(name, Normalizer.Form.NFD);
                case BARE -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                case SPACED -> name.replace(" ", "\u00A0 \n\t");
                case HYPHENATED -> name.replace(" ", "-");
                case JOINED -> name.replace(" ", "");
                case WIDE ->
                    name.codePoints()
                            .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 0xFF41 : c)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
            };
        }
    }

    @Provide
    Arbitrary<Way> ways() {
        return Arbitraries.of(Way.class);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars(LETTERS).ofMinLength(3).ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> names() {
        return Combinators.combine(words(), words()).as((first, last) -> first + " " + last);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().withChars("0123456789 .,-").ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.strings().withChars(LETTERS + " .,\n").ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abcäöü ").ofMaxLength(60);
    }
}
