package org.holdout.request.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which ways every vendor takes requests, made once out of the content. */
@ApplicationScoped
class ChannelTable {

    /** A code that ISO 3166 gives to no country: what holds there holds wherever nothing narrower does. */
    private static final Place ELSEWHERE = new Place("ZZ", null);

    private final List<VendorChannels> all;

    ChannelTable(LawContent content, ApplicableLaws applicable) {
        all = content.vendors().values().stream()
                .map(contacts -> of(contacts, content.placeGroups(), applicable))
                .toList();
    }

    /** The vendors in the content's order. */
    List<VendorChannels> all() {
        return all;
    }

    private static VendorChannels of(
            VendorContacts contacts, Map<String, List<String>> groups, ApplicableLaws applicable) {
        Function<Place, List<Channel>> channels = place -> applicable.channels(place, contacts.vendor());
        return new VendorChannels(
                contacts.vendor(),
                Stream.concat(
                                contacts.controllers().stream().map(Controller::places),
                                contacts.forms().stream().map(VendorContacts.Form::places))
                        .flatMap(List::stream)
                        .filter(code -> !code.equals(ApplicableLaws.WORLDWIDE))
                        .flatMap(code -> groups.getOrDefault(code, List.of(code)).stream())
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                code -> channels.apply(place(code)),
                                (one, same) -> one,
                                TreeMap::new)),
                channels.apply(ELSEWHERE));
    }

    private static Place place(String code) {
        int dash = code.indexOf('-');
        return dash < 0 ? new Place(code, null) : new Place(code.substring(0, dash), code.substring(dash + 1));
    }
}
