package org.holdout.comparison.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.holdout.comparison.fact.Fact;
import org.holdout.comparison.fact.FactBook;
import org.holdout.comparison.fact.FactStatement;
import org.holdout.comparison.fact.Origin;
import org.holdout.comparison.fact.Quotation;
import org.holdout.comparison.fact.Source;
import org.holdout.comparison.fact.Verification;
import org.holdout.comparison.matrix.ComparisonConfig;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** Records, revises and confirms facts for an editor, who may send each call again. */
@ApplicationScoped
class FactEditor {

    private static final String OWN_SOURCE = "editor";

    private final FactBook facts;
    private final Cell cells;
    private final Quoting quoting;
    private final EditingConfig config;
    private final ComparisonConfig days;
    private final Clock clock;
    private final CurrentEditor caller;

    FactEditor(
            FactBook facts,
            Cell cells,
            Quoting quoting,
            EditingConfig config,
            ComparisonConfig days,
            Clock clock,
            CurrentEditor caller) {
        this.facts = facts;
        this.cells = cells;
        this.quoting = quoting;
        this.config = config;
        this.days = days;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Gives a cell an editor's statement.
     *
     * @throws ProblemException NOT_FOUND, INVALID_INPUT, or STALE_VERSION when the cell was said anew meanwhile
     */
    @Transactional
    void revise(String vendor, String dimension, FactInput input, String author) {
        Cell.Named cell = cells.named(vendor, dimension, input.region());
        Refusals refusals = new Refusals();
        String value = input.value() == null ? "" : input.value().strip();
        if (cell.dimension().reading(value).isEmpty()) {
            refusals.add("value", "Choose one of the values of this question.");
        }
        String note = refusals.text("note", input.note(), config.maxNote());
        LocalDate validFrom = day(input.validFrom(), refusals);
        Quotation quotation = quoting.read(vendor, input.quotation(), refusals);
        Verification verification = verification(input, refusals);
        facts.lock();
        Source source = source(input, facts.state(cell.key()).shown(), refusals);
        String reason = reason(input.reason(), refusals);
        refusals.check();
        boolean isSaid = facts.say(
                cell.key(),
                input.baseRevision(),
                new FactStatement(value, note, verification, source, quotation, validFrom),
                author,
                reason);
        if (isSaid) {
            caller.does("FACT_REVISED", id(cell));
        }
    }

    /**
     * Says that a fact still holds, today, and which words it rests on now.
     *
     * @throws ProblemException NOT_FOUND, INVALID_INPUT, STALE_VERSION, or ILLEGAL_ACTION when nothing is known that could hold
     */
    @Transactional
    void confirm(String vendor, String dimension, ConfirmInput input, String author) {
        Cell.Named cell = cells.named(vendor, dimension, input.region());
        facts.lock();
        FactStatement shown = facts.state(cell.key())
                .shown()
                .map(Fact::statement)
                .orElseThrow(() -> ProblemException.of(
                        ErrorCode.ILLEGAL_ACTION, "Nothing is known here yet. Record a fact instead."));
        Refusals refusals = new Refusals();
        Quotation quotation = quoting.read(vendor, input.quotation(), refusals);
        String reason = reason(input.reason(), refusals);
        refusals.check();
        Source source = shown.source();
        boolean isSaid = facts.say(
                cell.key(),
                input.baseRevision(),
                new FactStatement(
                        shown.value(),
                        shown.note(),
                        quotation == null ? shown.verification() : Verification.PAGE,
                        new Source(
                                source.id(),
                                source.title(),
                                source.kind(),
                                source.url(),
                                LocalDate.now(clock).toString()),
                        quotation,
                        shown.validFrom()),
                author,
                reason);
        if (isSaid) {
            caller.does("FACT_CONFIRMED", id(cell));
        }
    }

    /**
     * Settles which statement holds, the file's or the editor's.
     *
     * @throws ProblemException NOT_FOUND, INVALID_INPUT or STALE_VERSION
     */
    @Transactional
    void settle(String vendor, String dimension, SettleInput input, String author) {
        Cell.Named cell = cells.named(vendor, dimension, input.region());
        Origin take = Arrays.stream(Origin.values())
                .filter(side -> side.name().equals(input.take()))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("take", "Use FILE or EDITOR."));
        facts.settle(cell.key(), input.baseRevision(), take, author);
        caller.does("FACT_CONFLICT_SETTLED", id(cell));
    }

    private static String id(Cell.Named cell) {
        return cell.key().vendor() + "/" + cell.key().dimension() + "/"
                + cell.key().region();
    }

    private LocalDate day(LocalDate day, Refusals refusals) {
        if (day == null || day.isBefore(days.firstDay()) || day.isAfter(days.lastDay())) {
            refusals.add("validFrom", "Give the first day on which it is known to hold.");
        }
        return day;
    }

    private static Verification verification(FactInput input, Refusals refusals) {
        if (input.quotation() != null) {
            return Verification.PAGE;
        }
        Optional<Verification> chosen = Arrays.stream(Verification.values())
                .filter(one -> one.name().equals(input.verification()))
                .findFirst();
        if (chosen.isEmpty()) {
            refusals.add("verification", "Say how far you read it on a page: PAGE, PARTLY or GENERAL.");
        }
        return chosen.orElse(null);
    }

    /** The source as it is named among the vendor's, if it is the same. */
    private Source source(FactInput input, Optional<Fact> shown, Refusals refusals) {
        String title = refusals.needed(
                "sourceTitle", input.sourceTitle(), 1, config.maxSource(), "Say where this can be read.");
        String url = refusals.address("sourceUrl", input.sourceUrl(), config.maxSource());
        String date = refusals.date("sourceDate", input.sourceDate());
        Optional<Source> same = shown.map(Fact::source)
                .filter(source -> source.title().equals(title) && Objects.equals(source.url(), url));
        return new Source(
                same.map(Source::id).orElse(OWN_SOURCE),
                title,
                same.map(Source::kind).orElse(input.quotation() == null ? "stored_page" : "stored_policy"),
                url,
                date);
    }

    private String reason(String reason, Refusals refusals) {
        return refusals.needed(
                "reason",
                reason,
                config.minReason(),
                config.maxReason(),
                "Say in " + config.minReason() + " to " + config.maxReason() + " characters why.");
    }
}
