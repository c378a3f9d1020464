package org.holdout.request.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdout.request.law.Authority;
import org.holdout.request.law.Law;
import org.holdout.request.law.LawContent;
import org.holdout.request.law.LawFamily;
import org.holdout.request.law.Place;
import org.holdout.request.words.Say;
import org.holdout.request.words.Sentence;

/**
 * Finds who takes a complaint. Under the GDPR that is any authority, in particular the one where the person lives, works or where the
 * infringement happened (Art. 77(1)); the one where the company is established leads (Art. 56(1)). Elsewhere the law names one.
 */
@ApplicationScoped
class Receivers {

    private static final String GENERAL = "general";
    private static final String FEDERAL = "federal";

    private final LawContent content;
    private final ComplaintBodies bodies;

    Receivers(LawContent content, ComplaintBodies bodies) {
        this.content = content;
        this.bodies = bodies;
    }

    /**
     * Those for one request.
     *
     * @param suggested the right one first, then others that are as right; never empty
     * @param further every other one that the law lets a person choose
     */
    record Choice(List<Receiver> suggested, List<Receiver> further) {

        /** Of all these the one of that id. */
        Optional<Receiver> of(String id) {
            return Stream.concat(suggested.stream(), further.stream())
                    .filter(receiver -> receiver.id().equals(id))
                    .findFirst();
        }
    }

    /** Where to complain; {@code established} is the controller's country and may be null. */
    Choice of(Law law, Place home, String established) {
        List<Authority> all = authorities(law);
        if (all.isEmpty()) {
            return new Choice(
                    bodies.of(law.id()).stream()
                            .map(body -> Receiver.of(body, Sentence.of("complaint.why.law")))
                            .toList(),
                    List.of());
        }
        if (LawFamily.of(law) != LawFamily.GDPR) {
            return new Choice(
                    all.stream()
                            .map(a -> Receiver.of(a, Sentence.of("complaint.why.law")))
                            .toList(),
                    List.of());
        }
        List<Receiver> suggested = suggested(all, home, established);
        return new Choice(
                suggested,
                all.stream()
                        .filter(a -> suggested.stream().noneMatch(s -> s.id().equals(a.id())))
                        .sorted(Comparator.comparing(
                                        (Authority a) -> !a.country().equals(home.country()))
                                .thenComparing(Authority::country)
                                .thenComparing(Authority::name))
                        .map(a -> Receiver.of(a, Sentence.of("complaint.why.chosen")))
                        .toList());
    }

    private static List<Receiver> suggested(List<Authority> all, Place home, String established) {
        List<Receiver> suggested = new ArrayList<>();
        Optional<Receiver> atHome = atHome(all, home);
        atHome.ifPresent(suggested::add);
        if (established != null && !established.equals(home.country())) {
            national(all, established)
                    .map(a -> Receiver.of(a, Sentence.of("complaint.why.established", new Say.Place(established))))
                    .ifPresent(suggested::add);
        }
        if (atHome.isEmpty()) {
            national(all, home.country())
                    .map(a -> Receiver.of(a, Sentence.of("complaint.why.stateMissing", place(home))))
                    .ifPresent(suggested::add);
        }
        return List.copyOf(suggested);
    }

    /** The authority where the person lives; none where each part of the country has its own and the part is not known. */
    private static Optional<Receiver> atHome(List<Authority> all, Place home) {
        List<Authority> there =
                all.stream().filter(a -> a.country().equals(home.country())).toList();
        Optional<Receiver> general = there.stream()
                .filter(a -> a.scope().equals(GENERAL))
                .findFirst()
                .map(a -> Receiver.of(a, Sentence.of("complaint.why.home", place(home))));
        return general.isPresent()
                ? general
                : there.stream()
                        .filter(a -> a.state() != null && a.state().equals(home.state()))
                        .findFirst()
                        .map(a -> Receiver.of(a, Sentence.of("complaint.why.state", place(home))));
    }

    private static Optional<Authority> national(List<Authority> all, String country) {
        return all.stream()
                .filter(a -> a.country().equals(country))
                .filter(a -> a.scope().equals(GENERAL) || a.scope().equals(FEDERAL))
                .findFirst();
    }

    private List<Authority> authorities(Law law) {
        return content.authorities().values().stream()
                .filter(a -> law.complaint().authorityIds().contains(a.id())
                        || law.complaint().authorityGroups().contains(a.group()))
                .toList();
    }

    private static Say place(Place home) {
        return new Say.Place(home.country());
    }
}
