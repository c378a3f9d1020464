package org.holdout.comparison.tie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdout.comparison.change.Change;
import org.holdout.comparison.change.Loss;
import org.holdout.comparison.change.Materiality;
import org.holdout.comparison.change.Origin;
import org.holdout.comparison.change.Reading;
import org.holdout.comparison.fact.Quotation;
import org.holdout.comparison.policy.ArchiveTexts;

/**
 * A quotation against the versions of its document.
 *
 * @param found whether the version of its day says so
 * @param stillOn the day of the newest version that says so, in a row from there; null when none does
 * @param turns when its passage was worded otherwise before, the newest first, and when it went later
 */
record QuotationCheck(boolean found, LocalDate stillOn, List<Turn> turns) {

    /**
     * A version in which a passage reads otherwise than in the one before: a fact that had quoted it would be in doubt.
     *
     * @param origin TECHNICAL when the archive made it, of which no doubt comes
     * @param readable false when the page was shown in another language or not at all, of which none comes either
     */
    record Turn(LocalDate day, Origin origin, boolean readable, Loss loss) {}

    static QuotationCheck of(Quotation quotation, List<ArchiveTexts.Version> versions) {
        int read = lastBy(quotation.seenOn(), versions);
        Optional<Reading.Place> place = read < 0
                ? Optional.empty()
                : Reading.of(versions.get(read).text()).find(quotation.exact(), quotation.prefix(), quotation.suffix());
        if (place.isEmpty()) {
            return new QuotationCheck(false, null, List.of());
        }
        List<Turn> turns = new ArrayList<>();
        int still = read;
        while (still + 1 < versions.size() && isIn(quotation.exact(), versions.get(still + 1))) {
            still++;
        }
        if (still + 1 < versions.size()) {
            turns.add(turn(versions.get(still), versions.get(still + 1), quotation.exact()));
        }
        turns.addAll(before(quotation.exact(), read, versions));
        return new QuotationCheck(true, versions.get(still).day(), turns);
    }

    private static int lastBy(LocalDate day, List<ArchiveTexts.Version> versions) {
        int last = -1;
        while (last + 1 < versions.size() && !versions.get(last + 1).day().isAfter(day)) {
            last++;
        }
        return last;
    }

    /** Follows the passage back, in whatever words it had then. */
    private static List<Turn> before(String exact, int read, List<ArchiveTexts.Version> versions) {
        List<Turn> turns = new ArrayList<>();
        String words = exact;
        for (int i = read; i > 0 && !words.isEmpty(); i--) {
            if (!isIn(words, versions.get(i - 1))) {
                Reading.Place place = Reading.of(versions.get(i).text())
                        .find(words, null, null)
                        .orElseThrow();
                Loss back =
                        Loss.between(versions.get(i).text(), versions.get(i - 1).text(), place);
                turns.add(turn(versions.get(i - 1), versions.get(i), back.backwards()));
                words = back.after();
            }
        }
        return turns;
    }

    private static Turn turn(ArchiveTexts.Version old, ArchiveTexts.Version now, String exact) {
        Reading.Place place = Reading.of(old.text()).find(exact, null, null).orElseThrow();
        return turn(old, now, Loss.between(old.text(), now.text(), place));
    }

    private static Turn turn(ArchiveTexts.Version old, ArchiveTexts.Version now, Loss loss) {
        boolean readable = Materiality.judge(Change.between(old.text(), now.text()), now.origin()).reasons().stream()
                .noneMatch(reason -> Materiality.UNREADABLE.contains(reason.rule()));
        return new Turn(now.day(), now.origin(), readable, loss);
    }

    private static boolean isIn(String exact, ArchiveTexts.Version version) {
        return Reading.of(version.text()).find(exact, null, null).isPresent();
    }
}
