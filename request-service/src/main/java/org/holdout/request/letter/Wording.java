package org.holdout.request.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.holdout.request.law.Law;
import org.holdout.request.law.Right;
import org.holdout.request.letter.LetterContent.LawWords;
import org.holdout.request.request.ActingFor;
import org.holdout.request.words.Bilingual;

/** Says a letter's parts in one language about one person. */
final class Wording {

    private static final Set<String> HISSING = Set.of("s", "ß", "x", "z");

    private final LetterContent content;
    private final Locale language;
    private final Map<String, String> person;

    /** {@code minor} null: the person writes about themselves. */
    Wording(LetterContent content, Locale language, ActingFor minor) {
        this.content = content;
        this.language = language;
        person = minor == null ? content.words().person().self().in(language) : minor(minor);
    }

    LetterContent.Document parts() {
        return content.words();
    }

    Locale language() {
        return language;
    }

    /** The text about the person, without further values. */
    String say(Bilingual text) {
        return say(text, Map.of());
    }

    /** The text about the person, with these values too. */
    String say(Bilingual text, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(person);
        all.putAll(values);
        return Filled.in(text.in(language), all);
    }

    /** "2 March 2026". */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        "de".equals(language.getLanguage()) ? "d. MMMM uuuu" : "d MMMM uuuu", language)
                .format(day);
    }

    /**
     * The law and the article that gives the right, such as " under Art. 15 GDPR"; empty without a law.
     *
     * @param first whether the law was not named before
     * @param ahead whether the right begins on a later day: then it is named without a claim
     */
    String under(Law law, Right right, boolean first, boolean ahead) {
        if (law == null || right == null) {
            return "";
        }
        LawWords words = content.law(law);
        boolean full = first || words.inFull();
        Bilingual cite = right.article().isEmpty()
                ? (full ? words.called() : parts().again().noArticle())
                : (full ? words.cite() : parts().again().article());
        String cited = Filled.in(cite.in(language), Map.of("article", article(words, right.article())));
        Bilingual under = ahead ? parts().ahead().under() : parts().under();
        return Filled.in(under.in(language), Map.of("cite", cited));
    }

    /** "a, b and c". */
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1))
                + parts().and().in(language)
                + items.getLast();
    }

    private String article(LawWords words, String article) {
        Bilingual written = words.articles().get(article);
        return written == null ? article : written.in(language);
    }

    private Map<String, String> minor(ActingFor minor) {
        String name = minor.name().split("\\s", 2)[0];
        Map<String, String> names = Map.of("name", name, "names", genitive(name));
        Map<String, String> values = new HashMap<>(names);
        values.put("fullName", minor.name());
        values.put("relation", parts().relation().get(minor.relation()).in(language));
        parts().person().minor().in(language).forEach((key, text) -> values.put(key, Filled.in(text, names)));
        return values;
    }

    private String genitive(String name) {
        if (!"de".equals(language.getLanguage())) {
            return name + "’s";
        }
        return HISSING.contains(name.substring(name.length() - 1)) ? name + "’" : name + "s";
    }
}
