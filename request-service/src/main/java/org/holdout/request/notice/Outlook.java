package org.holdout.request.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.policy.PolicyVersion;
import org.holdout.request.request.Agenda;
import org.holdout.request.request.AgendaDay;
import org.holdout.request.request.AgendaStep;

/**
 * What is to be told of a request on a day, and on which day there will be something new.
 *
 * @param facts those that hold on that day
 * @param next the next day on which another will hold; null when time alone brings none
 */
record Outlook(List<Fact> facts, LocalDate next) {

    Outlook {
        facts = List.copyOf(facts);
    }

    /**
     * Looks at a request's days.
     *
     * @param soonDays a day that is at most so many days away is near
     */
    static Outlook of(Agenda agenda, News news, LocalDate today, int soonDays) {
        List<AgendaDay> open = agenda.days().stream().filter(d -> !d.done()).toList();
        Map<String, Fact> deadlines = new LinkedHashMap<>();
        open.stream()
                .filter(d -> d.step() != AgendaStep.TEST)
                .map(d -> deadline(d, today, soonDays))
                .filter(Objects::nonNull)
                .forEach(fact -> deadlines.merge(fact.key(), fact, Fact::with));
        List<Fact> facts = new ArrayList<>(deadlines.values());
        open.stream()
                .filter(d -> d.step() == AgendaStep.TEST && !d.on().isAfter(today))
                .max(Comparator.comparing(AgendaDay::on))
                .ifPresent(d -> facts.add(Fact.of(NoticeKind.TEST_DUE, AgendaStep.TEST, d.on())));
        if (agenda.endedOn() == null) {
            facts.addAll(moved(news.changes()));
        }
        if (agenda.failedLetter() != null) {
            facts.add(Fact.letterFailed(agenda.failedLetter(), today));
        }
        news.mails().forEach((mail, on) -> facts.add(Fact.mailCame(mail, on)));
        Mandates.End mandate = agenda.endedOn() == null ? news.mandate() : null;
        if (mandate != null && mandate.over(today)) {
            facts.add(Fact.mandateEnded(mandate.on()));
        }
        LocalDate next = Stream.concat(
                        open.stream().flatMap(d -> turns(d, soonDays)),
                        Stream.ofNullable(mandate).map(end -> end.on().plusDays(1)))
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Outlook(facts, next);
    }

    private static Fact deadline(AgendaDay d, LocalDate today, int soonDays) {
        if (d.on().isBefore(today)) {
            return fact(NoticeKind.OVERDUE, d);
        }
        if (d.on().equals(today)) {
            return fact(NoticeKind.DUE_TODAY, d);
        }
        return d.on().minusDays(soonDays).isAfter(today) ? null : fact(NoticeKind.DUE_SOON, d);
    }

    private static Fact fact(NoticeKind kind, AgendaDay d) {
        return d.step() == AgendaStep.ANSWER ? Fact.answer(kind, d.on(), d.rights()) : Fact.of(kind, d.step(), d.on());
    }

    private static Stream<LocalDate> turns(AgendaDay d, int soonDays) {
        return d.step() == AgendaStep.TEST
                ? Stream.of(d.on())
                : Stream.of(d.on().minusDays(soonDays), d.on(), d.on().plusDays(1));
    }

    /** Of each document the newest change. */
    private static List<Fact> moved(List<PolicyVersion> changes) {
        Map<String, Fact> byDocument = new LinkedHashMap<>();
        changes.forEach(
                c -> byDocument.putIfAbsent(c.document(), Fact.policyMoved(c.document(), c.version(), c.seenOn())));
        return List.copyOf(byDocument.values());
    }
}
