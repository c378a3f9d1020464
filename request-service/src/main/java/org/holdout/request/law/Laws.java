package org.holdout.request.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdout.request.words.Say;
import org.holdout.request.words.Words;

/** Laws and authorities by their ids, and their views. */
@ApplicationScoped
public class Laws {

    private final LawContent content;
    private final ApplicableLaws applicable;
    private final Clock clock;

    Laws(LawContent content, ApplicableLaws applicable, Clock clock) {
        this.content = content;
        this.applicable = applicable;
        this.clock = clock;
    }

    /** The law of that id. */
    public Optional<Law> law(String id) {
        return Optional.ofNullable(id).map(content.laws()::get);
    }

    /** Which version of that law's record is in force here: a hash of its file. */
    public String version(String id) {
        return content.version(id);
    }

    /** The authority of that id. */
    public Optional<Authority> authority(String id) {
        return Optional.ofNullable(id).map(content.authorities()::get);
    }

    /** A law as the API tells it, with the authorities for that country; all of the law's when it is null or none fits. */
    public LawView view(Law law, String country, Words words) {
        return LawView.of(law, LocalDate.now(clock), authorities(law, country), words);
    }

    /** The same for a request: also the authority of the country where its controller is established, which may be null. */
    public LawView view(Law law, String country, String established, Words words) {
        List<Authority> there = authorities(law, country);
        return LawView.of(
                law,
                LocalDate.now(clock),
                established == null || established.equals(country)
                        ? there
                        : Stream.concat(
                                        there.stream(),
                                        authorities(law, established).stream()
                                                .filter(a -> a.country().equals(established)))
                                .distinct()
                                .toList(),
                words);
    }

    /** Who answers for a vendor there, as the API tells it. */
    public ControllerView controllerView(Place place, String vendor) {
        Controller controller = applicable.controller(place, vendor);
        VendorContacts contacts = applicable.contacts(vendor);
        return controller.email() == null
                ? ControllerView.of(controller, contacts.email(), contacts.emailSource())
                : ControllerView.of(controller, controller.email(), controller.contactSource());
    }

    /** What a person in that place can rest a request to the vendor on; {@code wanted} as in {@link ApplicableLaws#of}. */
    List<ApplicableLawView> applicable(Place place, String vendor, Set<RightKind> wanted, Words words) {
        return applicable.of(place, vendor, wanted).stream()
                .map(a -> new ApplicableLawView(
                        view(a.law(), place.country(), words),
                        a.controller() == null
                                ? ControllerView.named(words.say("letter.otherCompany"))
                                : controllerView(place, vendor),
                        a.controller() == null
                                ? words.say("letter.controller.other", defined(a.law(), words))
                                : words.say(
                                        "letter.controller",
                                        a.controller().name(),
                                        place(place),
                                        defined(a.law(), words)),
                        a.law().rights().stream()
                                .filter(r -> wanted.isEmpty() || wanted.contains(r.kind()))
                                .map(right -> RightView.of(right, words.locale()))
                                .toList(),
                        a.channels()))
                .toList();
    }

    private static Object place(Place place) {
        return new Say.Place(place.state() == null ? place.country() : place.country() + "-" + place.state());
    }

    /** Where the law says who must answer, in brackets; empty where that is not recorded. */
    private static Object defined(Law law, Words words) {
        return words.knows("letter.defined." + law.id()) ? words.say("letter.defined." + law.id()) : "";
    }

    private List<Authority> authorities(Law law, String country) {
        List<Authority> all = content.authorities().values().stream()
                .filter(a -> law.complaint().authorityIds().contains(a.id())
                        || law.complaint().authorityGroups().contains(a.group()))
                .toList();
        List<Authority> there =
                all.stream().filter(a -> a.country().equals(country)).toList();
        return there.isEmpty() ? all : there;
    }
}
