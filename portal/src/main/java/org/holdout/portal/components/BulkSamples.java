package org.holdout.portal.components;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.holdout.portal.bulk.BulkApi;
import org.holdout.portal.bulk.Column;
import org.holdout.portal.bulk.ImportChoice;
import org.holdout.portal.bulk.ImportLineState;
import org.holdout.portal.bulk.ImportState;
import org.holdout.portal.gateway.PageInfo;

/** What the components of imports show on their page. */
public final class BulkSamples {
    private static final Instant TIME = Instant.parse("2026-07-24T10:00:00Z");
    private static final PageInfo END = new PageInfo(false, null);

    /** One import of each state. */
    public List<BulkApi.Import> all() {
        return Arrays.stream(ImportState.values()).map(this::one).toList();
    }

    /** A list of them. */
    public BulkApi.Imports imports() {
        return new BulkApi.Imports(
                Arrays.stream(ImportState.values())
                        .map(state -> new BulkApi.Edge(new BulkApi.Summary("sample", state, 500, 320, 300, 12, TIME)))
                        .toList(),
                END);
    }

    /** One line of each state. */
    public BulkApi.Report report() {
        return new BulkApi.Report(
                Arrays.stream(ImportLineState.values())
                        .map(BulkSamples::line)
                        .map(BulkApi.LineEdge::new)
                        .toList(),
                END);
    }

    /** What a file may hold. */
    public List<Column> columns() {
        return Column.all();
    }

    private BulkApi.Import one(ImportState state) {
        return new BulkApi.Import(
                "sample",
                "sample",
                ImportChoice.WHAT_IS_RIGHT,
                state,
                500,
                320,
                300,
                8,
                12,
                TIME,
                TIME,
                TIME,
                report());
    }

    private static BulkApi.Line line(ImportLineState state) {
        boolean wrong = state == ImportLineState.FAULTY;
        return new BulkApi.Line(
                2,
                state,
                wrong ? null : "1042",
                state == ImportLineState.DRAFTED ? "sample" : null,
                wrong
                        ? List.of(new BulkApi.Fault("rights", "Say what you ask for: name at least one right."))
                        : List.of());
    }
}
