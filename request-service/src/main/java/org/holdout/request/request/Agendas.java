package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.request.law.Deadline;

/** The days of requests, and when each is to be looked at again for them. Every change of a request asks for a look at once. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Agendas {

    private final Requests requests;
    private final Timelines timelines;
    private final TermsOf termsOf;
    private final RequestConfig config;

    Agendas(Requests requests, Timelines timelines, TermsOf termsOf, RequestConfig config) {
        this.requests = requests;
        this.timelines = timelines;
        this.termsOf = termsOf;
        this.config = config;
    }

    /** A request that is to be looked at. */
    public record Look(UUID request, Instant at) {}

    /** Those whose moment has come, by moment and id, after the one given (null: from the first). */
    public List<Look> toLookAt(Instant now, Look after, int most) {
        return requests.toLookAt(now, after == null ? new Look(new UUID(0, 0), Instant.EPOCH) : after, most);
    }

    /** The request's days, held locked; empty when its moment has not come, or another looks at it just now. */
    public Optional<Agenda> take(UUID request, Instant now) {
        return requests.toLookAt(request, now).map(row -> agenda(row, timelines.of(row.id())));
    }

    /** When to look at it next; null: not before it changes. */
    public void lookAgain(UUID request, Instant at) {
        requests.findById(request).watch().lookAgain(at);
    }

    /** Has all of a vendor's open requests looked at. */
    public void lookAtAllOf(String vendor) {
        requests.lookAtAllOf(vendor);
    }

    /** Has all that are made under a mandate and have not ended looked at. */
    public void lookAtAllUnder(UUID mandate) {
        requests.lookAtAllUnder(mandate);
    }

    /** A person's request; empty when there is none of this id, or it is another person's. */
    public Optional<Agenda> of(UUID owner, UUID request) {
        return requests.owned(request, owner).map(row -> agenda(row, timelines.of(row.id())));
    }

    /** A person's open requests, newest first. */
    public List<Agenda> ofOpen(UUID owner, int most) {
        List<OptOutRequest> rows = requests.find(
                        "owner = ?1 and upkeep.endedOn is null and sentOn is not null order by createdAt desc, id desc",
                        owner)
                .range(0, most - 1)
                .list();
        Map<UUID, List<TimelineEntry>> entries =
                timelines.ofMany(rows.stream().map(OptOutRequest::id).toList());
        return rows.stream()
                .map(row -> agenda(row, entries.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Agenda agenda(OptOutRequest r, List<TimelineEntry> timeline) {
        List<Entry> entries = timeline.stream().map(TimelineEntry::entry).toList();
        Standing standing = RequestLifecycle.read(entries, termsOf.of(r));
        List<AgendaDay> days = new ArrayList<>(standing.deadlines().stream()
                .filter(d -> d.dueOn() != null)
                .map(d -> day(d, standing))
                .toList());
        days.addAll(tests(new SameTest(standing, config.retestDays())));
        return new Agenda(
                r.id(),
                r.owner(),
                r.reference(),
                r.vendor(),
                r.version(),
                r.sentOn(),
                r.upkeep().endedOn(),
                r.upkeep().erasureToldOn() != null,
                NextAction.speaksOf(r) && r.delivery().failed() ? r.delivery() : null,
                r.waitingReply() != null,
                r.mandate(),
                days);
    }

    static AgendaDay day(Deadline d, Standing standing) {
        AgendaStep step = AgendaStep.valueOf(d.kind().name());
        String rights =
                standing.terms().telling(d, standing.facts()).stream().sorted().collect(Collectors.joining("+"));
        return new AgendaDay(
                step,
                step + "/" + rights,
                standing.terms().some(d) ? standing.terms().kinds(d.rights()) : List.of(),
                d.dueOn(),
                d.metOn() != null || !standing.state().open());
    }

    static List<AgendaDay> tests(SameTest test) {
        return test.asked()
                ? List.of(
                        new AgendaDay(AgendaStep.TEST, "TEST/1", List.of(), test.firstOn(), test.firstMade()),
                        new AgendaDay(AgendaStep.TEST, "TEST/2", List.of(), test.secondOn(), test.secondMade()))
                : List.of();
    }
}
