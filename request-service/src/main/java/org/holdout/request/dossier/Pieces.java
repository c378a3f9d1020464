package org.holdout.request.dossier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.evidence.FileName;
import org.holdout.request.words.Refusals;

/**
 * Which pieces of evidence go into a file, and under which names; those that do not are named with their hash.
 *
 * @param put those that go in
 * @param leftOut those that do not
 */
record Pieces(List<Put> put, List<LeftOut> leftOut) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._-]+");

    /** Why a piece is not in the file. */
    enum Why {
        /** Its redacted copy is. */
        REDACTED,
        /** There is no redacted copy of it, and the person did not want it in. */
        NO_REDACTED_COPY,
        /** It could not be read. */
        UNREADABLE
    }

    /** A piece and its path below {@code data/}. */
    record Put(EvidenceView piece, String path) {}

    /** A piece that is not there. */
    record LeftOut(EvidenceView piece, Why why) {}

    /** All of them, as they were. */
    static Pieces whole(List<EvidenceView> evidence) {
        List<Put> put = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.get(i).sha256() != null) {
                put.add(new Put(evidence.get(i), path(i, evidence.get(i))));
            }
        }
        return new Pieces(put, List.of());
    }

    /**
     * Redacted copies in the place of their originals.
     *
     * @param keep originals without a redacted copy that go in all the same; INVALID_INPUT for any other piece
     */
    static Pieces redacted(List<EvidenceView> evidence, Set<UUID> keep) {
        Set<UUID> redacted = evidence.stream()
                .map(EvidenceView::redactionOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Put> put = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Set<UUID> asked = new HashSet<>(keep);
        for (Put one : whole(evidence).put()) {
            EvidenceView piece = one.piece();
            boolean unredacted = piece.redactionOf() == null && !redacted.contains(piece.id());
            if (piece.redactionOf() != null || (unredacted && asked.remove(piece.id()))) {
                put.add(one);
            } else {
                leftOut.add(new LeftOut(piece, unredacted ? Why.NO_REDACTED_COPY : Why.REDACTED));
            }
        }
        if (!asked.isEmpty()) {
            throw Refusals.invalid("keep", "dossier.refused.keep");
        }
        return new Pieces(put, leftOut);
    }

    /** The same without one that turned out to be unreadable. */
    Pieces without(Put unreadable) {
        List<LeftOut> more = new ArrayList<>(leftOut);
        more.add(new LeftOut(unreadable.piece(), Why.UNREADABLE));
        return new Pieces(put.stream().filter(one -> !one.equals(unreadable)).toList(), more);
    }

    /** A name that every system takes: its number, then what can be kept of its own. */
    private static String path(int index, EvidenceView piece) {
        String plain = MARKS.matcher(Normalizer.normalize(FileName.clean(piece.fileName()), Normalizer.Form.NFKD))
                .replaceAll("");
        return "evidence/%02d-%s".formatted(index + 1, NOT_PLAIN.matcher(plain).replaceAll("_"));
    }
}
