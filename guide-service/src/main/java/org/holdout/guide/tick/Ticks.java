package org.holdout.guide.tick;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdout.guide.guide.CurrentSteps;
import org.holdout.guide.guide.GuideSteps;
import org.holdout.guide.guide.GuideView;
import org.holdout.guide.guide.Guides;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** The steps that people tick off while they follow a guide; each sees their own. */
@ApplicationScoped
class Ticks {

    private final CurrentSteps steps;
    private final Guides guides;
    private final TickTable table;
    private final TickConfig config;
    private final Clock clock;

    Ticks(CurrentSteps steps, Guides guides, TickTable table, TickConfig config, Clock clock) {
        this.steps = steps;
        this.guides = guides;
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Ticks a step off or takes that back.
     *
     * @throws ProblemException NOT_FOUND, INVALID_INPUT naming the field, STALE_VERSION when the step has been changed
     *     since, or LIMIT_EXCEEDED
     */
    @Transactional
    void put(String subject, String id, int number, TickInput input) {
        GuideSteps guide = offered(id);
        String key = steps.key(guide, input.revision(), number, "step");
        table.lock(subject);
        if (!input.done()) {
            table.remove(subject, guide.guide(), key);
        } else if (!table.put(subject, guide.guide(), key, LocalDate.now(clock), config.perPerson())) {
            throw ProblemException.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "You have ticked off " + config.perPerson() + " steps; forget some to go on.");
        }
    }

    /** What a person has done of these guides, in the order asked, unknown ones left out; two queries. */
    @Transactional
    List<TicksView> of(String subject, List<String> guides) {
        Map<String, GuideSteps> known =
                steps.of(guides).stream().collect(Collectors.toMap(GuideSteps::guide, Function.identity()));
        Map<String, Set<String>> done = table.of(subject, known.keySet());
        return guides.stream()
                .filter(known::containsKey)
                .map(id -> new TicksView(id, known.get(id).numbers(done.getOrDefault(id, Set.of()))))
                .toList();
    }

    /** Everything that a person has done, the newest first; four queries. */
    @Transactional
    TickExport export(String subject) {
        List<TickTable.Row> rows = table.all(subject);
        List<String> ids = rows.stream().map(TickTable.Row::guide).distinct().toList();
        Map<String, GuideSteps> now =
                steps.of(ids).stream().collect(Collectors.toMap(GuideSteps::guide, Function.identity()));
        Map<String, GuideView> shown =
                guides.named(ids).stream().collect(Collectors.toMap(GuideView::id, Function.identity()));
        return new TickExport(rows.stream()
                .map(row -> tick(row, now.get(row.guide()), shown.get(row.guide())))
                .toList());
    }

    private static TickExport.Tick tick(TickTable.Row row, GuideSteps now, GuideView shown) {
        return now.numbers(Set.of(row.key())).stream()
                .findFirst()
                .map(number -> new TickExport.Tick(
                        row.guide(),
                        shown.title(),
                        number,
                        shown.steps().get(number - 1).text(),
                        row.touchedOn()))
                .orElseGet(() -> new TickExport.Tick(row.guide(), shown.title(), null, null, row.touchedOn()));
    }

    /** Forgets all that a person has ticked off. */
    void forget(String subject) {
        table.removeAll(subject);
    }

    @Scheduled(every = "${holdout.ticks.purge-every:1h}", delayed = "1m", identity = "holdout-ticks-purge")
    @RunOnVirtualThread
    void purge() {
        LocalDate before = LocalDate.now(clock).minusDays(config.keep().toDays());
        int forgotten;
        do {
            forgotten = table.forget(before, config.purgeBatch());
        } while (forgotten == config.purgeBatch());
    }

    private GuideSteps offered(String id) {
        return (id.indexOf('\0') < 0 ? steps.of(List.of(id)) : List.<GuideSteps>of())
                .stream().findFirst().orElseThrow(() -> ProblemException.notFound("There is no such guide."));
    }
}
