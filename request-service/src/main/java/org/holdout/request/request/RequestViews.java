package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.request.evidence.EvidenceShelf;
import org.holdout.request.evidence.RequirementTime;
import org.holdout.request.evidence.RequirementView;
import org.holdout.request.evidence.Requirements;
import org.holdout.request.grounds.SituationView;
import org.holdout.request.grounds.Situations;
import org.holdout.request.law.ApplicableLaws;
import org.holdout.request.law.Deadline;
import org.holdout.request.law.Law;
import org.holdout.request.law.LawConfig;
import org.holdout.request.law.Laws;
import org.holdout.request.law.RightKind;
import org.holdout.request.law.RightView;
import org.holdout.request.law.Timeliness;
import org.holdout.request.law.VendorContacts;
import org.holdout.request.mandate.MandateView.OrganisationName;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.profile.Profiles;
import org.holdout.request.words.Words;

/** Puts requests together for their reader: timelines and evidence of all of them by one query each. */
@ApplicationScoped
class RequestViews {

    private final Timelines timelines;
    private final EvidenceShelf shelf;
    private final Requirements requirements;
    private final TermsOf termsOf;
    private final Laws laws;
    private final ApplicableLaws applicable;
    private final Recipients recipients;
    private final RequestTexts texts;
    private final Situations situations;
    private final Sealer sealer;
    private final Profiles profiles;
    private final RequestPolicies policies;
    private final EndedRequests ended;
    private final Mandates mandates;
    private final Shares shares;
    private final LawConfig config;
    private final Clock clock;
    private final int retestDays;

    RequestViews(
            Timelines timelines,
            EvidenceShelf shelf,
            Requirements requirements,
            TermsOf termsOf,
            Laws laws,
            ApplicableLaws applicable,
            Recipients recipients,
            RequestTexts texts,
            Situations situations,
            Sealer sealer,
            Profiles profiles,
            RequestPolicies policies,
            EndedRequests ended,
            Mandates mandates,
            Shares shares,
            LawConfig config,
            Clock clock,
            RequestConfig requestConfig) {
        this.timelines = timelines;
        this.shelf = shelf;
        this.requirements = requirements;
        this.termsOf = termsOf;
        this.laws = laws;
        this.applicable = applicable;
        this.recipients = recipients;
        this.texts = texts;
        this.situations = situations;
        this.sealer = sealer;
        this.profiles = profiles;
        this.policies = policies;
        this.ended = ended;
        this.mandates = mandates;
        this.shares = shares;
        this.config = config;
        this.clock = clock;
        this.retestDays = requestConfig.retestDays();
    }

    /** The views of requests of one reader, in the same order. */
    List<RequestView> of(List<OptOutRequest> requests, Reader reader, Words words) {
        List<UUID> ids = requests.stream().map(OptOutRequest::id).toList();
        Map<UUID, List<TimelineEntry>> entries = timelines.ofMany(ids);
        Map<UUID, EvidenceShelf.Held> evidence = shelf.heldByMany(ids, words.locale());
        Map<UUID, RequestPolicies.Policies> policy = policies.of(requests);
        Map<UUID, Mandates.Holding> under = mandates.ofMany(requests.stream()
                .map(OptOutRequest::mandate)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, List<OrganisationName>> shared = reader.owner() != null ? shares.ofMany(requests) : Map.of();
        Map<UUID, ZoneId> zones =
                profiles.zonesOf(requests.stream().map(OptOutRequest::owner).collect(Collectors.toSet()));
        return requests.stream()
                .map(r -> view(
                        r,
                        reader,
                        LocalDate.now(clock.withZone(zones.get(r.owner()))),
                        entries.getOrDefault(r.id(), List.of()),
                        evidence.getOrDefault(r.id(), EvidenceShelf.Held.NONE),
                        policy.get(r.id()),
                        under,
                        shared.getOrDefault(r.id(), List.of()),
                        words))
                .toList();
    }

    /** Which day it is for the person; in UTC for an organisation, whose {@code owner} is null. */
    LocalDate today(UUID owner) {
        return LocalDate.now(clock.withZone(owner == null ? ZoneOffset.UTC : profiles.zoneOf(owner)));
    }

    private RequestView view(
            OptOutRequest r,
            Reader reader,
            LocalDate today,
            List<TimelineEntry> entries,
            EvidenceShelf.Held evidence,
            RequestPolicies.Policies policy,
            Map<UUID, Mandates.Holding> mandates,
            List<OrganisationName> shared,
            Words words) {
        Optional<Law> law = laws.law(r.law());
        RequestTexts.Texts written = texts.of(r);
        Standing standing =
                RequestLifecycle.read(entries.stream().map(TimelineEntry::entry).toList(), termsOf.of(r));
        Mandates.Holding mandate = mandateOf(r, mandates, reader);
        AgentNeeds needs = AgentNeeds.of(mandate, law, r.rights(), evidence.kinds(), words);
        Optional<VendorContacts.Form> form = applicable.form(r.place(), r.vendor(), r.guide(), r.rights());
        List<RequirementView> checklist = needs.on(
                requirements.of(
                        r.vendor(),
                        r.channel().name(),
                        form.map(VendorContacts.Form::id).orElse(null),
                        evidence.kinds(),
                        words.locale()),
                requirements,
                evidence.kinds(),
                words.locale());
        NextAction next = Optional.ofNullable(NextAction.ofMail(r))
                .or(() -> NextAction.ofAgent(standing, needs))
                .orElseGet(() ->
                        NextAction.of(standing, r.channel(), missing(checklist), law.isPresent(), today, retestDays));
        Deadline deadline = standing.deadline();
        return new RequestView(
                r.id(),
                r.reference(),
                r.version(),
                r.vendor(),
                r.guide(),
                law.map(l -> laws.view(l, r.place().country(), r.controllerCountry(), words))
                        .orElse(null),
                r.rights().stream().map(kind -> right(law, kind, words)).toList(),
                r.channel(),
                recipients.of(r, written.recipient()),
                r.place().country(),
                r.place().state(),
                written.grounds(),
                situations.of(written.situations()).stream()
                        .map(s -> SituationView.of(s, words.locale()))
                        .toList(),
                written.actingFor(),
                r.letterLanguage(),
                r.linkedBy(),
                r.state(),
                r.claimedOutcome(),
                r.fold().refusalReason(),
                r.fold().verifiedOutcome(),
                timeliness(standing, today),
                deadline == null ? null : DeadlineView.of(deadline, standing.terms(), law.orElseThrow(), words),
                standing.deadlines().stream()
                        .map(d -> DeadlineView.of(d, standing.terms(), law.orElseThrow(), words))
                        .toList(),
                new RequestView.NextActionView(words.say(next.text()), next.dueOn(), next.link()),
                r.delivering() ? List.of() : allowed(reader, mandate, standing, today),
                r.sentOn(),
                r.fold().receivedOn(),
                r.fold().receivedAssumed(),
                r.fold().answeredOn(),
                r.createdAt(),
                r.pinned().version(),
                r.pinned().calendars(),
                form.map(VendorContacts.Form::url).orElse(null),
                timeline(r, entries, standing, words),
                evidence.pieces(),
                checklist,
                policy.kept(),
                policy.changes(),
                ended.eraseOn(r).orElse(null),
                DeliveryView.of(r.delivery()),
                under(r, mandate, law, needs, words),
                shared);
    }

    private List<TimelineEntryView> timeline(
            OptOutRequest r, List<TimelineEntry> entries, Standing standing, Words words) {
        return entries.stream()
                .sorted(Comparator.comparing(TimelineEntry::happenedOn).thenComparingInt(TimelineEntry::position))
                .map(e -> TimelineEntryView.of(
                        e,
                        standing,
                        moved(e, entries, standing.terms()),
                        sealer.open(r.owner(), Recorder.noteOf(e.id()), e.note()),
                        words))
                .toList();
    }

    /** The dates that a correction or retraction moved, counted by the rules of now. */
    private static List<Moved> moved(TimelineEntry mending, List<TimelineEntry> entries, Terms terms) {
        return mending.action().kind().mends()
                ? Moved.between(
                        dates(entries, mending.position() - 1, terms), dates(entries, mending.position(), terms))
                : List.of();
    }

    private static List<DueDate> dates(List<TimelineEntry> entries, int upTo, Terms terms) {
        List<Entry> recorded = entries.stream()
                .filter(e -> e.position() <= upTo)
                .map(TimelineEntry::entry)
                .toList();
        return DueDate.of(RequestLifecycle.read(recorded, terms).deadlines());
    }

    /** What the reader can do now: an organisation nothing with what is only shared, else what its mandate allows. */
    private static List<ActionKind> allowed(
            Reader reader, Mandates.Holding mandate, Standing standing, LocalDate today) {
        if (reader.owner() != null) {
            return standing.allowed(today);
        }
        return mandate != null && mandate.holds()
                ? standing.allowed(today).stream()
                        .filter(ActionKind::underMandate)
                        .toList()
                : List.of();
    }

    /** The mandate under which it is made, for its owner and the organisation that acts; others do not learn of it. */
    private static Mandates.Holding mandateOf(OptOutRequest r, Map<UUID, Mandates.Holding> mandates, Reader reader) {
        return Optional.ofNullable(r.mandate())
                .map(mandates::get)
                .filter(m -> reader.owner() != null || m.organisation().id().equals(reader.organisation()))
                .orElse(null);
    }

    private static UnderMandate under(
            OptOutRequest r, Mandates.Holding mandate, Optional<Law> law, AgentNeeds needs, Words words) {
        return mandate == null
                ? null
                : new UnderMandate(
                        r.mandate(),
                        mandate.organisation(),
                        mandate.holds(),
                        law.map(l -> l.agents().who().in(words.locale())).orElse(null),
                        law.map(l -> l.agents().article()).orElse(null),
                        needs.lines());
    }

    private Timeliness timeliness(Standing standing, LocalDate today) {
        if (standing.state() == RequestState.DRAFT) {
            return Timeliness.NOT_STARTED;
        }
        if (standing.deadlines().isEmpty()) {
            return Timeliness.NO_STATUTORY_DEADLINE;
        }
        Deadline deadline = standing.deadline();
        if (deadline != null && deadline.dueOn() != null) {
            return Timeliness.of(deadline.dueOn(), today, config.soonDays(), config.longDays());
        }
        return standing.paused() ? Timeliness.PAUSED : Timeliness.ON_TIME;
    }

    private static boolean missing(List<RequirementView> checklist) {
        return checklist.stream().anyMatch(r -> r.when() == RequirementTime.BEFORE && !r.optional() && !r.present());
    }

    private static RightView right(Optional<Law> law, RightKind kind, Words words) {
        return law.flatMap(l -> l.right(kind))
                .map(right -> RightView.of(right, words.locale()))
                .orElseGet(() -> new RightView(kind.name(), kind, words.say("right." + kind), "", ""));
    }
}
