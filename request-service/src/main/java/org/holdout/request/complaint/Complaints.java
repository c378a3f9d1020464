package org.holdout.request.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.complaint.ComplaintView.ReceiverView;
import org.holdout.request.complaint.ComplaintView.Section;
import org.holdout.request.law.Law;
import org.holdout.request.law.LawFamily;
import org.holdout.request.law.Laws;
import org.holdout.request.law.Place;
import org.holdout.request.profile.ProfileView;
import org.holdout.request.profile.Profiles;
import org.holdout.request.request.ActionKind;
import org.holdout.request.request.RequestCopies;
import org.holdout.request.request.RequestState;
import org.holdout.request.request.RequestView;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** Writes complaints about requests; how many queries that takes does not depend on how many there are. */
@ApplicationScoped
public class Complaints {

    private static final List<String> WRITTEN = List.of("en", "de");

    /** Where a law that has begun lets a person complain, at once or later. */
    private static final Set<RequestState> WITH_THE_COMPANY =
            EnumSet.of(RequestState.SENT, RequestState.ACKNOWLEDGED, RequestState.ANSWERED, RequestState.APPEALED);

    private final RequestCopies requests;
    private final Profiles profiles;
    private final Laws laws;
    private final Receivers receivers;
    private final Clock clock;

    Complaints(RequestCopies requests, Profiles profiles, Laws laws, Receivers receivers, Clock clock) {
        this.requests = requests;
        this.profiles = profiles;
        this.laws = laws;
        this.receivers = receivers;
        this.clock = clock;
    }

    /**
     * What the reader chose.
     *
     * @param authority whom to address; null: the right one
     * @param language of the text, {@code en} or {@code de}; null: the authority's if it is one of them, else English
     */
    public record Wish(String authority, String language) {

        /** Refuses a language in which nothing is written; INVALID_INPUT names it. */
        public Wish {
            authority = authority == null || authority.isBlank() ? null : authority;
            language = language == null || language.isBlank() ? null : language;
            if (language != null && !WRITTEN.contains(language)) {
                throw Refusals.invalid("language", "complaint.refused.language");
            }
        }
    }

    /** A request, to whom its complaint goes, and in which language. */
    private record Addressed(RequestView view, Law law, Receivers.Choice choice, Receiver receiver, Words written) {}

    /**
     * One complaint.
     *
     * @throws ProblemException NOT_FOUND when the request is not the owner's, ILLEGAL_ACTION when nothing can be complained about now,
     *     INVALID_INPUT when the law does not let them choose that authority
     */
    @Transactional
    public ComplaintView of(UUID owner, UUID request, Wish wish, Words words) {
        RequestView view = requests.some(owner, List.of(request), words).stream()
                .findFirst()
                .orElseThrow(() -> Refusals.notFound("common.refused.noRequest"));
        if (!possible(view)) {
            throw words.refusal(ErrorCode.ILLEGAL_ACTION, whyNot(view));
        }
        return written(owner, List.of(view), wish, words).getFirst();
    }

    /** The complaints about those of these requests that are the owner's and can be complained about now. */
    @Transactional
    public List<ComplaintView> of(UUID owner, List<UUID> ids, Wish wish, Words words) {
        List<RequestView> views = requests.some(owner, ids, words).stream()
                .filter(Complaints::possible)
                .toList();
        return views.isEmpty() ? List.of() : written(owner, views, wish, words);
    }

    private static String whyNot(RequestView view) {
        if (view.law() == null) {
            return "complaint.refused.noLaw";
        }
        return view.law().inForceFrom() != null && WITH_THE_COMPANY.contains(view.state())
                ? "refused.IN_FORCE"
                : "complaint.refused.notNow";
    }

    private static boolean possible(RequestView view) {
        return view.law() != null && view.allowedActions().contains(ActionKind.LODGE_COMPLAINT);
    }

    private List<ComplaintView> written(UUID owner, List<RequestView> views, Wish wish, Words words) {
        Profiles.Known person = profiles.known(owner);
        ProfileView profile = person.profile();
        LocalDate today = LocalDate.now(clock.withZone(person.zone()));
        List<Addressed> all = views.stream().map(view -> addressed(view, wish)).toList();
        Map<UUID, RequestView> told = inTheirLanguage(owner, all, words);
        return all.stream()
                .map(one -> view(
                        one,
                        new ComplaintText(
                                told.get(one.view().id()), profile, LawFamily.of(one.law()), today, one.written()),
                        missing(profile),
                        words))
                .toList();
    }

    private Addressed addressed(RequestView view, Wish wish) {
        Law law = laws.law(view.law().id()).orElseThrow();
        Receivers.Choice choice = receivers.of(
                law,
                new Place(view.country(), view.residenceState()),
                view.controller().country());
        Receiver receiver = wish.authority() == null
                ? choice.suggested().getFirst()
                : choice.of(wish.authority())
                        .orElseThrow(() -> Refusals.invalid("authority", "complaint.refused.authority"));
        String language = wish.language() != null ? wish.language() : writtenFor(receiver);
        return new Addressed(view, law, choice, receiver, Words.in(Locale.of(language)));
    }

    /** What is told about each request in the language of its complaint: those that are not in the reader's are read once more. */
    private Map<UUID, RequestView> inTheirLanguage(UUID owner, List<Addressed> all, Words words) {
        Map<UUID, RequestView> told = new HashMap<>();
        all.forEach(one -> told.put(one.view().id(), one.view()));
        all.stream()
                .filter(one -> !one.written().locale().equals(words.locale()))
                .collect(Collectors.groupingBy(one -> one.written().locale()))
                .forEach((language, others) -> requests.some(
                                owner,
                                others.stream().map(one -> one.view().id()).toList(),
                                Words.in(language))
                        .forEach(view -> told.put(view.id(), view)));
        return told;
    }

    private static ComplaintView view(Addressed one, ComplaintText text, List<String> missing, Words words) {
        Locale language = one.written().locale();
        List<Section> sections = text.sections();
        return new ComplaintView(
                one.view().id(),
                receiver(one.receiver(), words),
                others(one.choice().suggested(), one.receiver(), words),
                others(one.choice().further(), one.receiver(), words),
                language.getLanguage(),
                note(one.receiver(), language, words),
                text.subject(),
                sections,
                plain(one.receiver(), text.subject(), sections),
                text.attachments(),
                missing);
    }

    private static List<ReceiverView> others(List<Receiver> all, Receiver chosen, Words words) {
        return all.stream()
                .filter(other -> !other.id().equals(chosen.id()))
                .map(other -> receiver(other, words))
                .toList();
    }

    private static String writtenFor(Receiver receiver) {
        return receiver.language() != null && WRITTEN.contains(receiver.language()) ? receiver.language() : "en";
    }

    private static String note(Receiver receiver, Locale language, Words words) {
        if (receiver.language() == null) {
            return words.say("complaint.language.unknown");
        }
        return receiver.language().equals(language.getLanguage())
                ? null
                : words.say(
                        "complaint.language.other",
                        Locale.of(receiver.language()).getDisplayLanguage(words.locale()),
                        language.getDisplayLanguage(words.locale()));
    }

    private static String plain(Receiver receiver, String subject, List<Section> sections) {
        return receiver.name() + "\n\n" + subject + "\n\n"
                + sections.stream()
                        .map(section -> section.heading() + "\n\n" + String.join("\n\n", section.paragraphs()))
                        .collect(Collectors.joining("\n\n\n"))
                + "\n";
    }

    private static List<String> missing(ProfileView profile) {
        return Stream.of(
                        profile.name() == null ? "name" : null,
                        profile.postalAddress() == null ? "postalAddress" : null,
                        profile.email() == null ? "email" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static ReceiverView receiver(Receiver r, Words words) {
        return new ReceiverView(
                r.id(),
                r.lodgeAs(),
                r.name(),
                r.country(),
                r.website(),
                r.complaintUrl(),
                r.form(),
                r.email(),
                r.language(),
                words.say(r.why()));
    }
}
