package org.holdout.comparison.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The differing sentences of a change with what is needed to judge them.
 *
 * @param runs the differing sentences in their order; a run ends where both versions say the same
 * @param old all sentences of the older version, in plain words
 * @param now all of the newer version
 * @param renames new names that took the place of others in several sentences
 */
record Comparison(List<Run> runs, Set<List<String>> old, Set<List<String>> now, Set<List<String>> renames) {

    private static final int LONGEST_HEADING = 10;

    static Comparison of(Change change) {
        Set<List<String>> old = new HashSet<>();
        Set<List<String>> now = new HashSet<>();
        List<Run> runs = new ArrayList<>();
        List<Difference> run = new ArrayList<>();
        String lead = "";
        String outer = "";
        String opening = "";
        for (Segment segment : change.segments()) {
            String sentence = segment.after() == null ? segment.before() : segment.after();
            boolean goesOn = Difference.goesOn(sentence);
            Difference difference = Difference.of(goesOn ? opening : lead, segment.before(), segment.after());
            opening = goesOn ? opening : sentence;
            old.add(difference.old());
            now.add(difference.now());
            if (segment.kind() != Segment.Kind.SAME) {
                run.add(difference);
            } else if (!difference.now().isEmpty() && !run.isEmpty()) {
                runs.add(Run.of(run));
                run = new ArrayList<>();
            }
            if (isLead(sentence, difference)) {
                lead = difference.isItem() ? outer + " " + sentence : sentence;
                outer = difference.isItem() ? outer : sentence;
            }
        }
        if (!run.isEmpty()) {
            runs.add(Run.of(run));
        }
        return new Comparison(runs, old, now, Renames.in(runs));
    }

    /** A heading, or words that open a list. */
    private static boolean isLead(String sentence, Difference difference) {
        int words = Math.max(difference.old().size(), difference.now().size());
        if (sentence.startsWith("#") || sentence.endsWith(":")) {
            return true;
        }
        return Character.isLetterOrDigit(sentence.charAt(0))
                && ".;,!)".indexOf(sentence.charAt(sentence.length() - 1)) < 0
                && words > 0
                && words <= LONGEST_HEADING;
    }
}
