package org.holdout.request.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdout.request.words.Refusals;

/** Which laws a person can rest a request on, and whom to send it to. */
@ApplicationScoped
public class ApplicableLaws {

    static final String WORLDWIDE = "WORLDWIDE";

    private final LawContent content;

    ApplicableLaws(LawContent content) {
        this.content = content;
    }

    /**
     * The laws that hold where the person lives, the one that helps most first: a right that can stop training before related rights,
     * a state's law before the whole country's. Empty where none is known. For {@link VendorContacts#OTHER} there is neither
     * controller nor channel.
     */
    public List<ApplicableLaw> of(Place place, String vendor) {
        return of(place, vendor, Set.of());
    }

    /**
     * The same, for what the person wants: a law that gives none of it is left out, and one that gives more of it comes first.
     *
     * @param wanted empty: anything
     */
    List<ApplicableLaw> of(Place place, String vendor, Set<RightKind> wanted) {
        Controller controller = known(vendor) ? controller(place, vendor) : null;
        List<Channel> channels = channels(place, vendor);
        return content.laws().values().stream()
                .filter(law -> law.holdsIn(place.country(), place.state()))
                .filter(law -> wanted.isEmpty() || law.gives(wanted) > 0)
                .sorted(Comparator.<Law>comparingLong(law -> -law.gives(wanted))
                        .thenComparing(Law::relevance)
                        .thenComparing(law -> law.places().contains(place.country())))
                .map(law -> new ApplicableLaw(law, controller, channels))
                .toList();
    }

    /** Who answers for the vendor there. */
    public Controller controller(Place place, String vendor) {
        return contacts(vendor).controller(places(place));
    }

    /** The ways to reach the vendor from there, the vendor's own form first; a way without an address is not offered. */
    public List<Channel> channels(Place place, String vendor) {
        return known(vendor) ? channels(place, contacts(vendor), controller(place, vendor)) : List.of();
    }

    /**
     * The vendor's own form for a request, by the guide, then what is asked for, then the place; empty when it has none.
     *
     * @param guide the id of the guide that is followed; null without one
     */
    public Optional<VendorContacts.Form> form(Place place, String vendor, String guide, Collection<RightKind> rights) {
        return known(vendor) ? contacts(vendor).form(places(place), guide, rights) : Optional.empty();
    }

    /** Whether a guide leads to forms of the vendor's, none of which is for people there. */
    public boolean leadsAstray(Place place, String vendor, String guide) {
        return known(vendor) && contacts(vendor).leadsAstray(places(place), guide);
    }

    /** The address for requests by e-mail, the controller's own before the vendor's. */
    public static Optional<String> email(VendorContacts contacts, Controller controller) {
        return Optional.ofNullable(controller.email()).or(() -> Optional.ofNullable(contacts.email()));
    }

    /** A vendor's contacts; NOT_FOUND when there is no such vendor. */
    public VendorContacts contacts(String vendor) {
        VendorContacts contacts = vendor == null ? null : content.vendors().get(vendor);
        if (contacts == null) {
            throw Refusals.notFound("law.refused.noVendor");
        }
        return contacts;
    }

    private static boolean known(String vendor) {
        return !VendorContacts.OTHER.equals(vendor);
    }

    private List<Channel> channels(Place place, VendorContacts contacts, Controller controller) {
        List<Channel> channels = new ArrayList<>();
        if (contacts.form(places(place), null, List.of()).isPresent()) {
            channels.add(Channel.WEB_FORM);
        }
        if (email(contacts, controller).isPresent()) {
            channels.add(Channel.EMAIL);
        }
        if (controller.postalAddress() != null) {
            channels.add(Channel.POST);
        }
        return List.copyOf(channels);
    }

    /** The codes and groups that a place belongs to, the narrowest first. */
    private List<String> places(Place place) {
        List<String> places = new ArrayList<>();
        if (place.state() != null) {
            places.add(place.country() + "-" + place.state());
        }
        places.add(place.country());
        content.placeGroups().entrySet().stream()
                .filter(group -> group.getValue().contains(place.country()))
                .map(Map.Entry::getKey)
                .forEach(places::add);
        places.add(WORLDWIDE);
        return places;
    }
}
