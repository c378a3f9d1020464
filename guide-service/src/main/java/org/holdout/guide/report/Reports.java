package org.holdout.guide.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.holdout.guide.check.Doubts;
import org.holdout.guide.guide.CurrentSteps;
import org.holdout.guide.guide.GuideSteps;
import org.holdout.guide.input.Choice;
import org.holdout.guide.step.DoubtReason;
import org.holdout.guide.step.ReportConfig;
import org.holdout.guide.step.StepResult;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * What readers find. Enough reports put a step in doubt. One address counts once a day; since nobody can tell on the next
 * day which address a report came from, it may count again then.
 */
@ApplicationScoped
class Reports {

    private final CurrentSteps steps;
    private final ReportTable table;
    private final Salts salts;
    private final Doubts doubts;
    private final ReportConfig config;
    private final Clock clock;

    Reports(CurrentSteps steps, ReportTable table, Salts salts, Doubts doubts, ReportConfig config, Clock clock) {
        this.steps = steps;
        this.table = table;
        this.salts = salts;
        this.doubts = doubts;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes a report of today.
     *
     * @param address where it comes from; nothing of it can be told from what is kept
     * @throws ProblemException NOT_FOUND, INVALID_INPUT naming the field, STALE_VERSION when the step has been changed
     *     since, or RATE_LIMITED
     */
    @Transactional
    void take(String id, ReportInput input, String address) {
        StepResult result = Choice.one("result", input.result(), StepResult.class);
        if (result == null || result == StepResult.WORKS) {
            throw ProblemException.invalid("result", "Use MOVED or GONE.");
        }
        LocalDate today = LocalDate.now(clock);
        String sender = Sender.of(address, salts.of(today));
        table.lock(sender);
        GuideSteps guide = steps.locked(id);
        String key = steps.key(guide, input.revision(), input.step(), "step");
        if (!table.add(today, sender, guide.guide(), key, result)) {
            return;
        }
        if (table.of(sender, today) > config.perAddressADay()) {
            throw ProblemException.of(
                    ErrorCode.RATE_LIMITED, "These were too many reports for one day; go on tomorrow. Thank you.");
        }
        if (table.since(guide.guide(), key, firstThatCounts(today)) >= config.needed()) {
            doubts.raise(guide, Set.of(key), DoubtReason.REPORTS);
        }
    }

    /** Forgets reports that no longer count and salts of earlier days. */
    void forget() {
        LocalDate today = LocalDate.now(clock);
        salts.forgetBefore(today);
        int forgotten;
        do {
            forgotten = table.forget(firstThatCounts(today), config.purgeBatch());
        } while (forgotten == config.purgeBatch());
    }

    private LocalDate firstThatCounts(LocalDate today) {
        return today.minusDays(config.window().toDays() - 1);
    }
}
