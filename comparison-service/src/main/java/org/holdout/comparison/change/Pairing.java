package org.holdout.comparison.change;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds which sentence of a run took the place of which: the pairs that are most alike in sum, never crossing each other.
 */
final class Pairing {

    /** The most comparisons of sentences at one time; longer runs are paired piece by piece. */
    static final int MOST_COMPARISONS = 250_000;

    private Pairing() {}

    /** The run in the order of the text: pairs as replaced, the others as removed or added. */
    static List<Segment> of(List<String> gone, List<String> come) {
        List<Segment> segments = new ArrayList<>();
        int pieces = 1;
        while (comparisons(gone.size(), pieces) * comparisons(come.size(), pieces) > MOST_COMPARISONS) {
            pieces++;
        }
        for (int piece = 0; piece < pieces; piece++) {
            pair(part(gone, piece, pieces), part(come, piece, pieces), segments);
        }
        return segments;
    }

    private static long comparisons(int size, int pieces) {
        return size / pieces + 1L;
    }

    private static List<String> part(List<String> all, int piece, int pieces) {
        return all.subList(
                (int) ((long) all.size() * piece / pieces), (int) ((long) all.size() * (piece + 1) / pieces));
    }

    private static void pair(List<String> gone, List<String> come, List<Segment> segments) {
        double[][] alike = alike(gone, come);
        double[][] best = best(alike, gone.size(), come.size());
        int g = 0;
        int c = 0;
        while (g < gone.size() || c < come.size()) {
            if (g < gone.size()
                    && c < come.size()
                    && alike[g][c] > 0
                    && best[g][c] == alike[g][c] + best[g + 1][c + 1]) {
                segments.add(pair(gone.get(g++), come.get(c++)));
            } else if (g < gone.size() && best[g][c] == best[g + 1][c]) {
                segments.add(new Segment(Segment.Kind.REMOVED, gone.get(g++), null));
            } else {
                segments.add(new Segment(Segment.Kind.ADDED, null, come.get(c++)));
            }
        }
    }

    private static Segment pair(String gone, String come) {
        return new Segment(gone.equals(come) ? Segment.Kind.SAME : Segment.Kind.REPLACED, gone, come);
    }

    private static double[][] alike(List<String> gone, List<String> come) {
        List<Likeness> old = gone.stream().map(Likeness::of).toList();
        List<Likeness> now = come.stream().map(Likeness::of).toList();
        double[][] alike = new double[old.size()][now.size()];
        for (int g = 0; g < old.size(); g++) {
            for (int c = 0; c < now.size(); c++) {
                double likeness = old.get(g).to(now.get(c));
                alike[g][c] = likeness >= Likeness.REWORDED ? likeness : 0;
            }
        }
        return alike;
    }

    /** For every place in both runs the highest sum of likenesses from there to the end. */
    private static double[][] best(double[][] alike, int old, int now) {
        double[][] best = new double[old + 1][now + 1];
        for (int g = old - 1; g >= 0; g--) {
            for (int c = now - 1; c >= 0; c--) {
                double pair = alike[g][c] > 0 ? alike[g][c] + best[g + 1][c + 1] : 0;
                best[g][c] = Math.max(pair, Math.max(best[g + 1][c], best[g][c + 1]));
            }
        }
        return best;
    }
}
