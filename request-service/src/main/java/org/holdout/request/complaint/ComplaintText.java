package org.holdout.request.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.complaint.ComplaintView.Section;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.evidence.EvidenceView.StrengthCheckView;
import org.holdout.request.grounds.SituationView;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.law.LawFamily;
import org.holdout.request.law.RightKind;
import org.holdout.request.law.RightView;
import org.holdout.request.profile.ProfileView;
import org.holdout.request.request.ActionKind;
import org.holdout.request.request.Actor;
import org.holdout.request.request.DeadlineView;
import org.holdout.request.request.RequestView;
import org.holdout.request.request.TimelineEntryView;
import org.holdout.request.words.Say;
import org.holdout.request.words.Sentence;
import org.holdout.request.words.Words;

/**
 * The text of a complaint, in its own language: who, against whom, what was asked for and when, the law's days with their reasons, what
 * became of it, why that is wrong, and what the authority is asked to do. The person's reasons stand in it word for word; their notes do
 * not, for they wrote those for themselves.
 */
final class ComplaintText {

    private static final Set<DeadlineKind> OWED =
            Set.of(DeadlineKind.ACKNOWLEDGE, DeadlineKind.ANSWER, DeadlineKind.APPEAL);

    /** What happened between the person and the company; the rest concerns nobody else. */
    private static final Set<ActionKind> TOLD = Set.of(
            ActionKind.SEND,
            ActionKind.RECORD_ACKNOWLEDGEMENT,
            ActionKind.RECORD_CLARIFICATION_REQUEST,
            ActionKind.RECORD_CLARIFICATION_REPLY,
            ActionKind.RECORD_EXTENSION,
            ActionKind.RECORD_ANSWER,
            ActionKind.RECORD_VERIFICATION,
            ActionKind.APPEAL_TO_VENDOR);

    /** The rights of Articles 15 to 22, which Article 12 says how to answer: of the GDPR and of the UK's. */
    private static final Set<RightKind> OF_THE_GDPR = Set.of(
            RightKind.ACCESS, RightKind.RECTIFICATION, RightKind.ERASURE, RightKind.RESTRICTION, RightKind.OBJECTION);

    /** The check of evidence that holds when an output has one of the person's own strings in it. */
    private static final String LINK_TO_PERSON = "link_to_person";

    /** Those whose words elsewhere speak to the person. */
    private static final Set<ActionKind> BY_THE_PERSON =
            Set.of(ActionKind.RECORD_CLARIFICATION_REPLY, ActionKind.RECORD_VERIFICATION, ActionKind.APPEAL_TO_VENDOR);

    private final RequestView request;
    private final ProfileView profile;
    private final LawFamily family;
    private final LocalDate today;
    private final Words words;

    /** @param request in the language of {@code words} */
    ComplaintText(RequestView request, ProfileView profile, LawFamily family, LocalDate today, Words words) {
        this.request = request;
        this.profile = profile;
        this.family = family;
        this.today = today;
        this.words = words;
    }

    String subject() {
        return words.say("complaint.subject", request.controller().name(), request.reference());
    }

    List<Section> sections() {
        return Stream.of(
                        section("parties", parties()),
                        section("asked", asked()),
                        section("dates", dates()),
                        section("happened", happened()),
                        section("wrong", wrong()),
                        section(
                                "ask",
                                words.say("complaint.ask." + family).lines().toList()),
                        section("attached", attachments()),
                        section("signed", signed()))
                .filter(section -> !section.paragraphs().isEmpty())
                .toList();
    }

    private Section section(String name, List<String> paragraphs) {
        return new Section(words.say("complaint.heading." + name), paragraphs);
    }

    /** What goes with it. */
    List<String> attachments() {
        return Stream.concat(
                        Stream.of(words.say("complaint.attached.file")),
                        request.evidence().stream()
                                .filter(e -> e.sha256() != null)
                                .map(this::attachment))
                .toList();
    }

    private String attachment(EvidenceView piece) {
        return words.say("complaint.attached.piece", piece.kind().name(), piece.fileName());
    }

    private List<String> parties() {
        List<String> said = new ArrayList<>();
        said.add(words.say(
                "complaint.basis." + family, request.law().name(), request.law().statute()));
        said.add(words.say(
                "complaint.me",
                or(profile.name(), "name"),
                or(profile.postalAddress(), "postalAddress"),
                or(profile.email(), "email"),
                new Say.Place(request.country())));
        if (request.actingFor() != null) {
            said.add(words.say(
                    "complaint.meFor." + request.actingFor().relation(),
                    request.actingFor().name()));
        }
        said.add(words.say("complaint.against", company()));
        return said;
    }

    private String company() {
        String address = request.controller().postalAddress();
        String country = request.controller().country();
        return Stream.of(
                        request.controller().name(),
                        address == null ? null : inLine(address),
                        address != null || country == null
                                ? null
                                : words.say("complaint.place", new Say.Place(country)),
                        request.controller().email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private List<String> asked() {
        List<String> said = new ArrayList<>();
        said.add(words.say(
                "complaint.sent" + sentBy(),
                request.sentOn(),
                new Say.Message("complaint.channel." + request.channel()),
                request.reference()));
        if (request.receivedOn() != null && !request.receivedAssumed()) {
            said.add(words.say("complaint.received", request.receivedOn()));
        }
        said.add(words.say(
                "complaint.rights",
                String.join(
                        "; ",
                        request.rights().stream()
                                .map(r -> words.say("right." + r.kind())
                                        + (r.article().isBlank() ? "" : " (" + r.article() + ")"))
                                .toList())));
        List<String> reasons = Stream.concat(
                        request.situations().stream().map(SituationView::sentence),
                        Stream.ofNullable(request.grounds()))
                .toList();
        if (!reasons.isEmpty()) {
            said.add(words.say("complaint.grounds"));
            said.addAll(reasons);
        }
        return said;
    }

    private String sentBy() {
        return request.timeline().stream()
                .filter(TimelineEntryView::effective)
                .map(this::first)
                .filter(entry -> entry.action() == ActionKind.SEND)
                .findFirst()
                .map(entry -> entry.by() == Actor.SYSTEM && request.mandate() != null ? ".SYSTEM" : by(entry))
                .orElse("");
    }

    private List<String> dates() {
        List<String> said = new ArrayList<>();
        for (DeadlineView deadline : request.deadlines()) {
            if (OWED.contains(deadline.kind()) && deadline.dueOn() != null) {
                said.add(words.say(
                        "complaint.due",
                        new Say.Message("complaint.owed." + deadline.kind()),
                        new Say.WeekdayAndDay(deadline.dueOn())));
                said.add(words.say("complaint.counted"));
                deadline.explanation().forEach(line -> said.add("– " + line));
            }
        }
        return said;
    }

    private List<String> happened() {
        return request.timeline().stream()
                .filter(TimelineEntryView::effective)
                .filter(entry -> TOLD.contains(first(entry).action()))
                .map(entry -> words.say("complaint.entry", entry.happenedOn(), text(entry)))
                .toList();
    }

    private String text(TimelineEntryView entry) {
        TimelineEntryView first = first(entry);
        return BY_THE_PERSON.contains(first.action())
                ? words.say("complaint.happened." + first.action() + by(first))
                : entry.text();
    }

    private TimelineEntryView first(TimelineEntryView entry) {
        return Reproach.first(request, entry);
    }

    /** What tells an organisation's acts from the person's own. */
    private static String by(TimelineEntryView entry) {
        return entry.by() == Actor.ORGANISATION ? ".ORGANISATION" : "";
    }

    private List<String> wrong() {
        Reproach reproach = Reproach.of(request, today);
        List<String> said = new ArrayList<>();
        switch (reproach) {
            case OVERDUE -> said.addAll(overdue());
            case NO_ANSWER -> said.add(words.say("complaint.wrong.NO_ANSWER", today));
            case REFUSED ->
                said.add(words.say(
                        "complaint.wrong.REFUSED",
                        request.answeredOn(),
                        new Say.Message("refusalReason." + request.refusalReason())));
            case PARTLY, DOUBTED -> said.add(words.say("complaint.wrong." + reproach, request.answeredOn()));
            case STILL_SHOWN -> {
                TimelineEntryView test = Reproach.test(request).orElseThrow();
                said.add(words.say(
                        "complaint.wrong.STILL_SHOWN" + by(first(test)), request.answeredOn(), test.happenedOn()));
            }
        }
        said.addAll(late());
        said.addAll(law(reproach));
        return said;
    }

    /** What was due and has not come; what is not due yet, or by no day, is told apart from it. */
    private List<String> overdue() {
        Map<Boolean, List<DeadlineView>> answers = answers()
                .collect(Collectors.partitioningBy(
                        d -> d.dueOn() != null && d.dueOn().isBefore(today)));
        List<DeadlineView> overdue = answers.get(true);
        if (all(overdue.getFirst())) {
            return List.of(
                    words.say("complaint.wrong.OVERDUE", overdue.getFirst().dueOn(), today));
        }
        List<String> said = new ArrayList<>();
        said.add(words.say("complaint.wrong.OVERDUE.rights", each(overdue), today));
        if (!answers.get(false).isEmpty()) {
            said.add(words.say("complaint.wrong.OVERDUE.rest", each(answers.get(false))));
        }
        Set<RightKind> dated = answers().flatMap(d -> d.rights().stream()).collect(Collectors.toSet());
        List<RightKind> undated = request.rights().stream()
                .map(RightView::kind)
                .filter(kind -> !dated.contains(kind))
                .toList();
        if (!undated.isEmpty()) {
            said.add(words.say("complaint.wrong.OVERDUE.noDay", names(undated)));
        }
        return said;
    }

    /** That an answer came after its day, and on which rights. */
    private List<String> late() {
        List<DeadlineView> late = answers()
                .filter(d -> d.dueOn() != null && d.metOn() != null && d.metOn().isAfter(d.dueOn()))
                .toList();
        if (late.isEmpty()) {
            return List.of();
        }
        return List.of(
                all(late.getFirst())
                        ? words.say("complaint.wrong.late", late.getFirst().dueOn())
                        : words.say("complaint.wrong.late.rights", each(late)));
    }

    private Stream<DeadlineView> answers() {
        return request.deadlines().stream().filter(d -> d.kind() == DeadlineKind.ANSWER);
    }

    private boolean all(DeadlineView deadline) {
        return request.rights().stream().allMatch(right -> deadline.rights().contains(right.kind()));
    }

    private static Say each(List<DeadlineView> deadlines) {
        return new Say.Many(deadlines.stream()
                .<Object>map(d ->
                        d.dueOn() == null ? names(d.rights()) : Sentence.of("due.rights", names(d.rights()), d.dueOn()))
                .toList());
    }

    private static Say names(List<RightKind> rights) {
        return new Say.Listed(rights.stream()
                .<Object>map(kind -> new Say.Message("right." + kind))
                .toList());
    }

    /** Why that is against the law: by its articles where they are known, as what the person thinks where they are not. */
    private List<String> law(Reproach reproach) {
        boolean articles = (family == LawFamily.GDPR || family == LawFamily.UK_GDPR)
                && request.rights().stream().anyMatch(right -> OF_THE_GDPR.contains(right.kind()));
        if (!articles) {
            return List.of(
                    words.say("complaint.law.OTHER." + reproach, request.law().statute()));
        }
        return reproach == Reproach.REFUSED ? refused() : List.of(words.say("complaint.law.GDPR." + reproach));
    }

    private List<String> refused() {
        String key = "complaint.refused." + request.refusalReason();
        return switch (request.refusalReason()) {
            case NO_EVIDENCE, COMPELLING_GROUNDS ->
                List.of(words.say(asked(RightKind.OBJECTION) ? key + ".objection" : key));
            case NO_DATA_FOUND ->
                Stream.of(
                                evidence().map(how -> key + "." + how),
                                Optional.of(key),
                                Optional.of(key + ".access").filter(any -> asked(RightKind.ACCESS)))
                        .flatMap(Optional::stream)
                        .map(words::say)
                        .toList();
            case IDENTITY, OUT_OF_SCOPE, OTHER_LAW, EXCESSIVE, OTHER -> List.of(words.say(key));
        };
    }

    /** Whether evidence goes along, and shows by what was checked of it that a product tells of the person. */
    private Optional<String> evidence() {
        List<EvidenceView> attached = request.evidence().stream()
                .filter(e -> e.sha256() != null && link(e).isPresent())
                .toList();
        boolean shows = attached.stream().flatMap(e -> link(e).stream()).anyMatch(StrengthCheckView::passed);
        return attached.isEmpty() ? Optional.empty() : Optional.of(shows ? "shown" : "attached");
    }

    /** The check whether it tells of the person; empty for what cannot be checked so, such as the letter itself. */
    private static Optional<StrengthCheckView> link(EvidenceView piece) {
        return piece.strength().stream()
                .filter(check -> check.id().equals(LINK_TO_PERSON))
                .findFirst();
    }

    private boolean asked(RightKind kind) {
        return request.rights().stream().anyMatch(right -> right.kind() == kind);
    }

    private List<String> signed() {
        return List.of(
                words.say("complaint.signed"), words.say("complaint.signature", today, or(profile.name(), "name")));
    }

    private String or(String value, String field) {
        return value == null ? words.say("complaint.blank." + field) : inLine(value);
    }

    private static String inLine(String lines) {
        return lines.strip().replaceAll("\\s*\\R\\s*", ", ");
    }
}
