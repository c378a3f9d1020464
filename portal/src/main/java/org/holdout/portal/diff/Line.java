package org.holdout.portal.diff;

import java.util.List;

/** One entry of a field: whole pieces of text, each kept, removed or added. */
public record Line(List<Piece> pieces) {
    /** A run of words. */
    public record Piece(Kind kind, String text) {}

    /** What became of a piece. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Whether nothing of the entry has changed. */
    public boolean kept() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.KEPT);
    }
}
