package org.holdout.portal.policies;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The picture of how a vendor's policies moved. Places across are percentages of its width, so that it fits a phone as it fits a
 * desktop; places down are pixels.
 *
 * @param height of the whole picture
 * @param rows one a document, with a mark a version
 * @param ticks where a year or month begins
 * @param cut whether there are older versions that it does not show
 */
public record Timeline(int height, List<Row> rows, List<Tick> ticks, boolean cut) {
    private static final int ROW = 52;
    private static final int NAME = 20;
    private static final int LINE = 36;
    private static final int FOOT = 28;

    /** A document's row: its name stands above its line. */
    public record Row(String name, int nameY, int y, List<Mark> marks) {}

    /** A version; what mattered is drawn last, so that nothing covers it. */
    public record Mark(String x, Instant at, boolean material) {}

    /** The beginning of a year or month. */
    public record Tick(String x, String label) {}

    static Timeline of(List<PolicyApi.Document> documents, Marks marks, Calendar calendar) {
        List<Row> rows = IntStream.range(0, documents.size())
                .mapToObj(index -> row(documents.get(index), index * ROW, marks, calendar))
                .toList();
        return new Timeline(documents.size() * ROW + FOOT, rows, calendar.ticks(), marks.cut());
    }

    private static Row row(PolicyApi.Document document, int top, Marks marks, Calendar calendar) {
        return new Row(
                document.service() + ": " + document.terms(),
                top + NAME,
                top + LINE,
                marks.of(document.document()).stream()
                        .map(mark -> new Mark(calendar.place(mark.capturedAt()), mark.capturedAt(), mark.material()))
                        .toList());
    }

    /** Where the ticks' lines end. */
    public int floor() {
        return height - FOOT + 6;
    }

    /** Where the ticks' words stand. */
    public int foot() {
        return height - 6;
    }

    /** How many versions it shows. */
    public int versions() {
        return rows.stream().mapToInt(row -> row.marks().size()).sum();
    }

    /** How many of them changed what matters. */
    public long material() {
        return rows.stream()
                .flatMap(row -> row.marks().stream())
                .filter(Mark::material)
                .count();
    }
}
