package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.holdout.request.law.Deadline;
import org.holdout.request.profile.Profiles;
import org.holdout.request.request.RequestAction.RulesChanged;

/**
 * Keeps a changed rule or holiday calendar from moving a recorded date silently: the request takes over the rules of today, and its
 * timeline says which date moved from where to where, and why.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class RuleChanges {

    private final TermsOf termsOf;
    private final Timelines timelines;
    private final RequestEvents events;
    private final Profiles profiles;
    private final Clock clock;

    RuleChanges(TermsOf termsOf, Timelines timelines, RequestEvents events, Profiles profiles, Clock clock) {
        this.termsOf = termsOf;
        this.timelines = timelines;
        this.events = events;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * Brings one request, held locked, to the rules of today. Nothing happens when it has them already, and no entry is made when
     * another wording of its law changed neither its clock nor a date.
     *
     * @return whether an entry was added
     */
    boolean catchUp(OptOutRequest request) {
        TermsOf.Rules today = termsOf.today(request).orElse(null);
        if (request.pinned().clock() == null
                || request.state() == RequestState.DRAFT
                || today == null
                || today.pinnedBy(request)) {
            return false;
        }
        boolean law = !today.clock().equals(request.pinned().clock());
        boolean holidays = !today.calendars().equals(request.pinned().calendars());
        List<TimelineEntry> timeline = timelines.of(request.id());
        List<DueDate> before = recorded(request, timeline);
        request.pin(today.pin());
        Standing standing = standing(request, timeline);
        request.stand(standing);
        List<Moved> moved = Moved.between(before, request.fold().dueDates());
        if (moved.isEmpty() && !law) {
            return false;
        }
        request.raiseVersion();
        add(request, timeline.size() + 1, new RulesChanged(law, holidays, moved));
        events.changed(request, ActionKind.RULES_CHANGED);
        return true;
    }

    /** The days as last recorded. A request from before all were: as its own clock counts them, the one recorded as it was. */
    private List<DueDate> recorded(OptOutRequest request, List<TimelineEntry> timeline) {
        if (request.fold().dueDates() != null) {
            return request.fold().dueDates();
        }
        Standing standing = standing(request, timeline);
        Deadline next = standing.deadline();
        return standing.deadlines().stream()
                .map(d -> DueDate.of(d, d.equals(next) ? request.fold().dueOn() : d.dueOn()))
                .toList();
    }

    private Standing standing(OptOutRequest request, List<TimelineEntry> timeline) {
        return RequestLifecycle.read(timeline.stream().map(TimelineEntry::entry).toList(), termsOf.of(request));
    }

    private void add(OptOutRequest request, int position, RulesChanged change) {
        LocalDate today = LocalDate.now(clock.withZone(profiles.zoneOf(request.owner())));
        timelines.persist(new TimelineEntry(
                request.id(),
                Actor.SYSTEM,
                new Entry(UUID.randomUUID(), position, today, change),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                List.of()));
    }
}
