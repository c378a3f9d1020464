package org.holdout.request.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.holdout.problem.ProblemException;
import org.holdout.request.request.Cursor;
import org.holdout.request.words.Refusals;

/** What became of imports. */
@ApplicationScoped
class ImportReports {

    private static final String[] HEADER = {"line", "outcome", "member", "request", "problems"};

    /** Later than any import; PostgreSQL's own end of time is later still. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final ImportTable imports;
    private final LineTable lines;
    private final ImportSeals seals;
    private final BulkConfig config;

    ImportReports(ImportTable imports, LineTable lines, ImportSeals seals, BulkConfig config) {
        this.imports = imports;
        this.lines = lines;
        this.seals = seals;
        this.config = config;
    }

    /** A page of imports, newest first. */
    record Page(List<ImportView> items, String endCursor, boolean hasNextPage) {}

    /** A page of lines, in the file's order. */
    record Lines(List<LineView> items, String endCursor, boolean hasNextPage) {}

    /** One import; NOT_FOUND for none. */
    @Transactional
    ImportView one(UUID id) {
        return ImportView.of(row(id), config);
    }

    /** A page of an organisation's imports. */
    @Transactional
    Page page(UUID organisation, Integer first, String after) {
        int size = size(first);
        Cursor from = after == null || after.isEmpty() ? new Cursor(END, new UUID(-1, -1)) : Cursor.read(after);
        List<ImportRow> found = imports.page(organisation, from.createdAt(), from.id(), size + 1);
        List<ImportRow> shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                shown.stream().map(row -> ImportView.of(row, config)).toList(),
                shown.isEmpty()
                        ? null
                        : new Cursor(
                                        shown.getLast().createdAt(),
                                        shown.getLast().id())
                                .text(),
                found.size() > size);
    }

    /** A page of its lines; no states mean all. */
    @Transactional
    Lines lines(UUID id, Set<LineState> states, Integer first, String after) {
        int size = size(first);
        ImportRow row = row(id);
        List<LineTable.Told> found = lines.told(id, all(states), line(after), size + 1);
        List<LineTable.Told> shown = found.subList(0, Math.min(size, found.size()));
        return new Lines(
                shown.stream().map(line -> view(row, line)).toList(),
                shown.isEmpty() ? null : cursor(shown.getLast().line()),
                found.size() > size);
    }

    /** The whole report as CSV, read as it is written. */
    void write(UUID id, OutputStream out) throws IOException {
        ImportRow row = QuarkusTransaction.requiringNew().call(() -> row(id));
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(text);
        List<LineTable.Told> batch;
        int after = 0;
        do {
            int from = after;
            batch = QuarkusTransaction.requiringNew()
                    .call(() -> lines.told(id, all(Set.of()), from, config.reportBatch()));
            for (LineTable.Told line : batch) {
                print(csv, view(row, line));
                after = line.line();
            }
        } while (batch.size() == config.reportBatch());
        csv.flush();
    }

    private static void print(CSVPrinter csv, LineView line) throws IOException {
        csv.printRecord(
                line.line(),
                line.state(),
                harmless(line.member()),
                line.request(),
                line.faults().stream()
                        .map(fault -> fault.field() + ": " + fault.message())
                        .collect(Collectors.joining(" ")));
    }

    /** What a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection). */
    private static String harmless(String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private LineView view(ImportRow row, LineTable.Told line) {
        return new LineView(
                line.line(),
                line.state(),
                seals.member(row.reportKey(), row.id(), line.line(), line.member()),
                line.request(),
                line.faults());
    }

    private ImportRow row(UUID id) {
        return imports.find(id).orElseThrow(ImportReports::notFound);
    }

    static ProblemException notFound() {
        return Refusals.notFound("bulk.refused.noImport");
    }

    private static Set<LineState> all(Set<LineState> states) {
        return states.isEmpty() ? EnumSet.allOf(LineState.class) : states;
    }

    private int size(Integer first) {
        int size = first == null ? config.pageSize() : first;
        if (size < 1 || size > config.maxPageSize()) {
            throw Refusals.invalid("first", "common.refused.first", config.maxPageSize());
        }
        return size;
    }

    private static String cursor(int line) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(line).getBytes(StandardCharsets.US_ASCII));
    }

    private static int line(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("after", "bulk.refused.cursor");
        }
    }
}
