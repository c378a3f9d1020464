package org.holdout.request.request;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.holdout.request.law.Deadline;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.law.Law;
import org.holdout.request.law.RightKind;
import org.holdout.request.words.Sentence;
import org.holdout.request.words.Words;

/**
 * A deadline as the API tells it.
 *
 * @param rights the rights that it is about
 * @param dueOn absent while the clock stands still
 * @param metOn the day on which it was done; absent before
 * @param explanation one line a step, after one that names its rights when the request asked for others too
 */
public record DeadlineView(
        DeadlineKind kind,
        List<RightKind> rights,
        LocalDate dueOn,
        LocalDate extendedTo,
        boolean paused,
        LocalDate metOn,
        List<String> explanation) {

    static DeadlineView of(Deadline d, Terms terms, Law law, Words words) {
        return new DeadlineView(
                d.kind(),
                d.rights().stream().map(law::kind).distinct().toList(),
                d.dueOn(),
                d.extendedTo(),
                d.paused(),
                d.metOn(),
                Stream.concat(
                                terms.some(d)
                                        ? Stream.of(Sentence.of("clock.about", terms.names(d.rights())))
                                        : Stream.empty(),
                                d.explanation().stream())
                        .map(words::say)
                        .toList());
    }
}
