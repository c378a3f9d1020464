package org.holdout.comparison.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells by their small words in which language sentences are; only good enough to see that it is another one. */
enum Language {
    ENGLISH("the, of, and, to, for, in, from, we, you, your, is"),
    GERMAN("der, das, und, für, von, ist, ab, wir, nicht, mit, zu"),
    FRENCH("le, la, les, et, des, du, pour, est, nous, vous, dans, une"),
    SPANISH("el, los, las, del, para, es, con, por, una, que, su"),
    ITALIAN("il, gli, di, della, per, con, una, che, sono, nel"),
    DUTCH("het, een, en, van, voor, wij, niet, met, zijn"),
    POLISH("na, do, jest, nie, się, oraz, dla");

    private static final int FEWEST_WORDS = 20;
    private static final int FEWEST_KNOWN = 5;

    private static final int MARGIN = 2;

    private final String small;

    Language(String small) {
        this.small = ", " + small + ", ";
    }

    /** The language of most of the small words; empty when they are too few or too mixed to say. */
    static Optional<Language> of(List<String> words) {
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        List<Language> likely = Arrays.stream(values())
                .sorted(Comparator.comparingLong((Language language) -> language.count(words))
                        .reversed())
                .toList();
        long most = likely.getFirst().count(words);
        return most >= FEWEST_KNOWN && most >= MARGIN * likely.get(1).count(words)
                ? Optional.of(likely.getFirst())
                : Optional.empty();
    }

    private long count(List<String> words) {
        return words.stream().filter(word -> small.contains(", " + word + ", ")).count();
    }
}
