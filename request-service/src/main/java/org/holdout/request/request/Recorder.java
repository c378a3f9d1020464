package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.problem.ErrorCode;
import org.holdout.request.evidence.EvidenceShelf;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.policy.PolicyVersions;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.profile.Profiles;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Say;
import org.holdout.request.words.Sentence;
import org.holdout.request.words.Words;

/** Adds one entry to a request's timeline and writes down where the request stands then, or refuses. */
@ApplicationScoped
class Recorder {

    private final ActionReader reader;
    private final Timelines timelines;
    private final TermsOf termsOf;
    private final EvidenceShelf shelf;
    private final Sealer sealer;
    private final PolicyVersions policies;
    private final Profiles profiles;
    private final RequestConfig config;
    private final Clock clock;

    Recorder(
            ActionReader reader,
            Timelines timelines,
            TermsOf termsOf,
            EvidenceShelf shelf,
            Sealer sealer,
            PolicyVersions policies,
            Profiles profiles,
            RequestConfig config,
            Clock clock) {
        this.reader = reader;
        this.timelines = timelines;
        this.termsOf = termsOf;
        this.shelf = shelf;
        this.sealer = sealer;
        this.policies = policies;
        this.profiles = profiles;
        this.config = config;
        this.clock = clock;
    }

    /** Records it in the caller's transaction and says what it was. */
    ActionKind record(OptOutRequest request, List<TimelineEntry> timeline, ActionInput in, Actor actor, Words words) {
        if (timeline.size() >= config.maxEntries()) {
            throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "refused.entry.tooMany", config.maxEntries());
        }
        ActionKind kind = reader.kind(in);
        TimelineEntry wrong = kind.mends() ? wrong(timeline, reader.entry(in)) : null;
        if (wrong != null) {
            requireMendable(request, kind, wrong, in);
        }
        requireMandated(actor, wrong == null ? kind : stepOf(wrong), wrong);
        LocalDate today = today(request, timeline);
        Entry entry = entry(request, kind, in, wrong, timeline.size() + 1, today);
        List<UUID> evidence = evidence(request, in, wrong);
        String note = note(request, in, wrong);
        if (kind == ActionKind.SEND && request.state() == RequestState.DRAFT) {
            termsOf.pin(request);
        }
        request.stand(fold(request, timeline, entry, words));
        request.watch().stand(request.state(), today);
        if (request.sentOn() != null && (kind == ActionKind.SEND || kind.mends())) {
            if (!timeline.isEmpty()) {
                policies.forget(request.id());
            }
            policies.keep(request.id(), request.vendor(), request.sentOn());
        }
        timelines.persist(new TimelineEntry(
                request.id(),
                actor,
                entry,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                sealer.seal(request.owner(), noteOf(entry.id()), note),
                evidence));
        return kind;
    }

    /** The owner's day. Where theirs went back, as they moved west, it is the day of the latest entry: nothing happens before what was recorded. */
    private LocalDate today(OptOutRequest request, List<TimelineEntry> timeline) {
        LocalDate theirs = LocalDate.now(clock.withZone(profiles.zoneOf(request.owner())));
        return timeline.stream()
                .map(TimelineEntry::happenedOn)
                .filter(theirs::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(theirs);
    }

    static String noteOf(UUID entry) {
        return "timeline/" + entry + "/note";
    }

    private static TimelineEntry wrong(List<TimelineEntry> timeline, UUID id) {
        return timeline.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusals.invalid("entry", "refused.entry.unknown"));
    }

    private Entry entry(
            OptOutRequest request,
            ActionKind kind,
            ActionInput in,
            TimelineEntry wrong,
            int position,
            LocalDate today) {
        LocalDate earliest = today.minusYears(config.maxYearsBack());
        LocalDate happenedOn = in.happenedOn() != null ? in.happenedOn() : wrong != null ? wrong.happenedOn() : today;
        ActionReader.checkDay("happenedOn", happenedOn, today, earliest);
        ActionReader.checkDay("receivedOn", in.receivedOn(), today, earliest);
        reader.checkUntil(in.until(), today);
        boolean sending = kind == ActionKind.SEND || (wrong != null && sends(wrong.action()));
        if (!sending && request.sentOn() != null && happenedOn.isBefore(request.sentOn())) {
            throw Refusals.invalid("happenedOn", "refused.day.beforeSent");
        }
        LocalDate sentOn = sending ? happenedOn : request.sentOn();
        if (in.receivedOn() != null && sentOn != null && in.receivedOn().isBefore(sentOn)) {
            throw Refusals.invalid("receivedOn", "refused.day.receivedBeforeSent");
        }
        RequestAction action = switch (kind) {
            case CORRECT_ENTRY -> new RequestAction.CorrectEntry(wrong.id(), reader.correction(mendable(wrong), in));
            case RETRACT_ENTRY -> {
                mendable(wrong);
                yield new RequestAction.RetractEntry(wrong.id());
            }
            default -> reader.step(kind, in);
        };
        return new Entry(UUID.randomUUID(), position, happenedOn, action);
    }

    /** What Holdout sent was sent on that day; only a letter that came back can be taken for not sent. */
    private static void requireMendable(OptOutRequest request, ActionKind kind, TimelineEntry wrong, ActionInput in) {
        boolean cameBack = request.delivery() != null && request.delivery().status() == Delivery.Status.BOUNCED;
        boolean moves = in.happenedOn() != null && !in.happenedOn().equals(wrong.happenedOn());
        if (wrong.actor() == Actor.SYSTEM
                && wrong.action().kind() == ActionKind.SEND
                && (moves || (kind == ActionKind.RETRACT_ENTRY && !cameBack))) {
            throw Refusals.invalid("entry", "refused.entry.sentByHoldout");
        }
    }

    /** @param wrong the entry that is mended; null for none */
    private static void requireMandated(Actor actor, ActionKind step, TimelineEntry wrong) {
        if (actor == Actor.ORGANISATION && wrong != null && wrong.actor() == Actor.PERSON) {
            throw Refusals.of(ErrorCode.FORBIDDEN, "refused.entry.members");
        }
        if (actor == Actor.ORGANISATION && !step.underMandate()) {
            throw Refusals.of(ErrorCode.FORBIDDEN, "refused.mandate.notAllowed");
        }
    }

    /** What a mending entry stands for, or the entry itself. */
    private static ActionKind stepOf(TimelineEntry entry) {
        return entry.action() instanceof RequestAction.CorrectEntry c
                ? c.replacement().kind()
                : entry.action().kind();
    }

    private static boolean sends(RequestAction action) {
        return action instanceof RequestAction.Send
                || (action instanceof RequestAction.CorrectEntry c && c.replacement() instanceof RequestAction.Send);
    }

    private static RequestAction mendable(TimelineEntry wrong) {
        if (wrong.action() instanceof RequestAction.RetractEntry) {
            throw Refusals.invalid("entry", "refused.entry.retraction");
        }
        if (wrong.action().kind().byTheSystem()) {
            throw Refusals.invalid("entry", "refused.entry.byHoldout");
        }
        return wrong.action();
    }

    private Standing fold(OptOutRequest request, List<TimelineEntry> timeline, Entry added, Words words) {
        List<Entry> recorded = timeline.stream().map(TimelineEntry::entry).toList();
        try {
            return RequestLifecycle.add(recorded, added, termsOf.of(request));
        } catch (ImpossibleEntryException e) {
            if (e.entry().id().equals(added.id())) {
                throw words.refusal(ErrorCode.ILLEGAL_ACTION, e.reason());
            }
            throw words.refusal(
                    ErrorCode.ILLEGAL_ACTION,
                    Sentence.of(
                            "refused.later",
                            new Say.Message("action." + e.entry().action().kind()),
                            e.entry().happenedOn(),
                            e.reason()));
        }
    }

    private List<UUID> evidence(OptOutRequest request, ActionInput in, TimelineEntry wrong) {
        if (in.evidence() == null) {
            return wrong == null ? List.of() : wrong.evidence();
        }
        if (in.evidence().size() > config.maxEvidencePerEntry()) {
            throw Refusals.invalid("evidence", "refused.entry.evidence", config.maxEvidencePerEntry());
        }
        Set<UUID> there = in.evidence().isEmpty()
                ? Set.of()
                : shelf.of(request.id(), Locale.ENGLISH).stream()
                        .map(EvidenceView::id)
                        .collect(Collectors.toSet());
        if (!there.containsAll(new HashSet<>(in.evidence()))) {
            throw Refusals.invalid("evidence", "refused.entry.noEvidence");
        }
        return in.evidence().stream().distinct().toList();
    }

    private String note(OptOutRequest request, ActionInput in, TimelineEntry wrong) {
        if (in.note() == null && wrong != null) {
            return sealer.open(request.owner(), noteOf(wrong.id()), wrong.note());
        }
        if (in.note() != null && in.note().length() > config.maxNoteCharacters()) {
            throw Refusals.invalid("note", "refused.entry.note", config.maxNoteCharacters());
        }
        return in.note() == null || in.note().isBlank() ? null : in.note();
    }
}
