package org.holdout.comparison.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a change of a policy matters to people's data, by named rules: {@link Discard} first, {@link Matter} then. */
public final class Materiality {

    /** The rule of versions that the archive made, not the vendor. */
    static final String TECHNICAL_UPGRADE = "technical-upgrade";

    /** The rule of versions before which there is none. */
    static final String FIRST_VERSION = "first-version";

    /** The rule of pages that are shown in another language. */
    static final String ANOTHER_LANGUAGE = "another-language";

    /** The rules of versions in which the page cannot be read. */
    public static final Set<String> UNREADABLE = Set.of(ANOTHER_LANGUAGE, Discard.PAGE_NOT_AVAILABLE.rule());

    /** The rule of sentences that nothing counts. */
    static final String NOT_ABOUT_DATA = "not-about-data";

    private static final int LONGEST_EXCERPT = 300;

    private Materiality() {}

    /**
     * Judges a change.
     *
     * @return the verdict with the sentences that count; where none counts, with each rule that discarded and its first sentence
     */
    public static Verdict judge(Change change, Origin origin) {
        return switch (origin) {
            case FIRST -> immaterial(FIRST_VERSION);
            case TECHNICAL -> immaterial(TECHNICAL_UPGRADE);
            case CHANGED -> judge(Comparison.of(change));
        };
    }

    private static Verdict judge(Comparison comparison) {
        if (isAnotherLanguage(comparison)) {
            return immaterial(ANOTHER_LANGUAGE);
        }
        List<Verdict.Reason> counting = new ArrayList<>();
        Map<String, Verdict.Reason> discarding = new LinkedHashMap<>();
        for (Run run : comparison.runs()) {
            for (Difference difference : run.differences()) {
                Optional<String> discard = discard(difference, run, comparison);
                Optional<String> matter = discard.isPresent() ? Optional.empty() : matter(difference);
                String rule = matter.or(() -> discard).orElse(NOT_ABOUT_DATA);
                Verdict.Reason reason = new Verdict.Reason(rule, excerpt(difference.sentence()));
                if (matter.isPresent()) {
                    counting.add(reason);
                } else {
                    discarding.putIfAbsent(rule, reason);
                }
            }
        }
        return counting.isEmpty() ? new Verdict(false, List.copyOf(discarding.values())) : new Verdict(true, counting);
    }

    private static Optional<String> discard(Difference difference, Run run, Comparison comparison) {
        return Arrays.stream(Discard.values())
                .filter(rule -> rule.applies(difference, run, comparison))
                .findFirst()
                .map(Discard::rule);
    }

    private static Optional<String> matter(Difference difference) {
        return Matter.ALL.stream()
                .filter(rule -> rule.counts(difference))
                .findFirst()
                .map(Matter::rule);
    }

    private static boolean isAnotherLanguage(Comparison comparison) {
        Optional<Language> old = Language.of(words(comparison.runs(), true));
        Optional<Language> now = Language.of(words(comparison.runs(), false));
        return old.isPresent() && now.isPresent() && !old.equals(now);
    }

    private static List<String> words(List<Run> runs, boolean old) {
        return runs.stream()
                .flatMap(run -> (old ? run.old() : run.now()).stream())
                .toList();
    }

    private static Verdict immaterial(String rule) {
        return new Verdict(false, List.of(new Verdict.Reason(rule, "")));
    }

    private static String excerpt(String sentence) {
        return sentence.length() <= LONGEST_EXCERPT ? sentence : sentence.substring(0, LONGEST_EXCERPT - 1) + "…";
    }
}
