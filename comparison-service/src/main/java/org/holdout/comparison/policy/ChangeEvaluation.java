package org.holdout.comparison.policy;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.holdout.comparison.change.Verdict;
import org.holdout.comparison.policy.ChangeLabels.Label;
import org.holdout.comparison.policy.ChangeLabels.Part;

/** Verdicts beside what a reader of the changes says. */
final class ChangeEvaluation {

    private static final int LONGEST_EXCERPT = 80;
    private static final int MOST_REASONS = 3;

    private final List<Judged> judged = new ArrayList<>();
    private final List<Label> missing = new ArrayList<>();

    private record Judged(Label label, Verdict verdict) {

        boolean isWrong() {
            return label.material() != verdict.material();
        }
    }

    void add(Label label, Verdict verdict) {
        judged.add(new Judged(label, verdict));
    }

    /** The archive does not hold the labelled change. */
    void missing(Label label) {
        missing.add(label);
    }

    /** How many of this part are so. */
    long count(Part part, boolean material, boolean judgedMaterial) {
        return judged.stream()
                .filter(one -> one.label().part() == part
                        && one.label().material() == material
                        && one.verdict().material() == judgedMaterial)
                .count();
    }

    /** How many of this part the archive holds. */
    long count(Part part) {
        return judged.stream().filter(one -> one.label().part() == part).count();
    }

    /** The share of the changes judged material that are; 1 when none was. */
    double precision(Part part) {
        return share(count(part, true, true), count(part, false, true));
    }

    /** The share of the material changes that were judged so; 1 when there is none. */
    double recall(Part part) {
        return share(count(part, true, true), count(part, true, false));
    }

    private static double share(long right, long wrong) {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** A table, two figures and each wrong verdict with its reasons, for people to read. */
    void print(Part part, PrintStream out) {
        out.printf(Locale.ROOT, "%n%s%n%n", part.text());
        out.printf(Locale.ROOT, "%-24s %16s %18s%n", "", "judged material", "judged immaterial");
        out.printf(
                Locale.ROOT,
                "%-24s %16d %18d%n",
                "labelled material",
                count(part, true, true),
                count(part, true, false));
        out.printf(
                Locale.ROOT,
                "%-24s %16d %18d%n",
                "labelled immaterial",
                count(part, false, true),
                count(part, false, false));
        out.printf(Locale.ROOT, "%nprecision %.3f  recall %.3f%n", precision(part), recall(part));
        judged.stream()
                .filter(one -> one.label().part() == part && one.isWrong())
                .forEach(one -> print(one, out));
        missing.stream()
                .filter(label -> label.part() == part)
                .forEach(label ->
                        out.printf(Locale.ROOT, "%nnot in the archive: %s %s%n", label.document(), label.commit()));
    }

    private static void print(Judged one, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%n%s, should %s: %s %s%n  %s%n%s%n",
                one.verdict().material() ? "counts" : "does not count",
                one.label().material() ? "count" : "not",
                one.label().document(),
                one.label().commit(),
                one.label().reason(),
                one.verdict().reasons().stream()
                        .limit(MOST_REASONS)
                        .map(ChangeEvaluation::line)
                        .collect(Collectors.joining("\n")));
    }

    private static String line(Verdict.Reason reason) {
        String sentence = reason.sentence();
        return "  " + reason.rule() + ": "
                + (sentence.length() <= LONGEST_EXCERPT ? sentence : sentence.substring(0, LONGEST_EXCERPT - 1) + "…");
    }
}
