package org.holdout.portal.compare;

import java.util.ArrayList;
import java.util.List;
import org.holdout.portal.word.FactStatus;
import org.holdout.portal.word.Tone;

/**
 * One question, answered by every vendor.
 *
 * @param question the dimension's id
 * @param yes whoever gives the best answer
 * @param partly whoever gives another that is worth something
 * @param no whoever gives the worst
 * @param unknown how many give none
 */
public record QuickAnswer(
        String question,
        List<CompareApi.Vendor> yes,
        List<CompareApi.Vendor> partly,
        List<CompareApi.Vendor> no,
        int unknown) {
    static final String STOPS_TRAINING = "opt_out_scope";
    static final String NEEDS_NO_EVIDENCE = "evidence_burden";
    static final List<String> QUESTIONS = List.of(STOPS_TRAINING, NEEDS_NO_EVIDENCE);

    private static final int BEST = 4;

    static List<QuickAnswer> of(List<CompareApi.Vendor> vendors, CompareApi.Answers answers) {
        return answers.rows().stream()
                .filter(row -> QUESTIONS.contains(row.dimension().id()))
                .map(row -> of(vendors, row))
                .toList();
    }

    /** Whether anybody's answer is known. */
    static boolean known(CompareApi.Answers answers) {
        return answers.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.status() != FactStatus.UNKNOWN);
    }

    private static QuickAnswer of(List<CompareApi.Vendor> vendors, CompareApi.AnswerRow row) {
        List<CompareApi.Vendor> yes = new ArrayList<>();
        List<CompareApi.Vendor> partly = new ArrayList<>();
        List<CompareApi.Vendor> no = new ArrayList<>();
        int unknown = 0;
        for (int i = 0; i < Math.min(vendors.size(), row.cells().size()); i++) {
            CompareApi.Answer cell = row.cells().get(i);
            if (cell.points() == null) {
                unknown++;
            } else {
                Tone tone = Tone.of(cell.status(), cell.points());
                (cell.points() == BEST ? yes : tone == Tone.BAD ? no : partly).add(vendors.get(i));
            }
        }
        return new QuickAnswer(row.dimension().id(), yes, partly, no, unknown);
    }

    /** Whether it is about stopping the training, the other question being about evidence. */
    public boolean aboutTraining() {
        return question.equals(STOPS_TRAINING);
    }
}
