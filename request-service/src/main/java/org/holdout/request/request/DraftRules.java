package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.holdout.problem.ErrorCode;
import org.holdout.request.law.ApplicableLaw;
import org.holdout.request.law.ApplicableLaws;
import org.holdout.request.law.Channel;
import org.holdout.request.law.Controller;
import org.holdout.request.law.Law;
import org.holdout.request.law.Place;
import org.holdout.request.law.RightKind;
import org.holdout.request.law.VendorContacts;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Refused;

/** What a draft may ask for: rights that its law gives, by a channel that has an address. */
@ApplicationScoped
class DraftRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]*");

    private final ApplicableLaws applicable;
    private final RequestConfig config;

    DraftRules(ApplicableLaws applicable, RequestConfig config) {
        this.applicable = applicable;
        this.config = config;
    }

    /**
     * Checks it all; each fault is INVALID_INPUT with its field.
     *
     * @param recipient the person's own; null: the known one
     * @param law null: the best there is, as is {@code channel}
     */
    OptOutRequest.Asked check(
            Place place, String vendor, OwnRecipient recipient, List<RightKind> rights, String law, Channel channel) {
        if (vendor.equals(VendorContacts.OTHER)) {
            return new OptOutRequest.Asked(
                    place,
                    law(place, vendor, rights, law),
                    rights,
                    channel(List.of(), recipient, channel),
                    VendorContacts.OTHER,
                    recipient.country());
        }
        Controller controller = controller(place, vendor);
        return new OptOutRequest.Asked(
                place,
                law(place, vendor, rights, law),
                rights,
                channel(applicable.channels(place, vendor), recipient, channel),
                controller.name(),
                recipient == null || recipient.country() == null ? controller.country() : recipient.country());
    }

    /** The law, if it gives these rights to a person who lives there; else null, for the best there is. */
    String lawThere(Place place, String vendor, List<RightKind> rights, String law) {
        return applicable.of(place, vendor).stream()
                .map(ApplicableLaw::law)
                .filter(there -> there.id().equals(law) && givesAll(there, rights))
                .findFirst()
                .map(Law::id)
                .orElse(null);
    }

    /** The channel, if the vendor is reached by it from there; else null, for the best there is. */
    Channel channelThere(Place place, String vendor, OwnRecipient recipient, Channel channel) {
        return offered(applicable.channels(place, vendor), recipient).contains(channel) ? channel : null;
    }

    /** The guide, unless the form to which it leads is for people elsewhere only; null then, as when none is followed. */
    String guideThere(Place place, String vendor, String guide) {
        return guide != null && applicable.leadsAstray(place, vendor, guide) ? null : guide;
    }

    /** The vendor's id; {@link VendorContacts#OTHER} when there is none. */
    String vendor(String id) {
        return id == null || id.isEmpty() ? VendorContacts.OTHER : id;
    }

    List<RightKind> rights(List<String> codes) {
        if (codes == null || codes.isEmpty()) {
            throw Refusals.invalid("rights", "refused.draft.noRight");
        }
        return Codes.list("rights", String.join(",", codes), RightKind.class);
    }

    String guide(String guide) {
        if (guide != null
                && (guide.length() > config.maxIdCharacters()
                        || !ID.matcher(guide).matches())) {
            throw Refusals.invalid("guide", "refused.draft.noGuide");
        }
        return guide;
    }

    private Controller controller(Place place, String vendor) {
        try {
            return applicable.controller(place, vendor);
        } catch (Refused e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                throw e.as("vendor");
            }
            throw e;
        }
    }

    private String law(Place place, String vendor, List<RightKind> rights, String asked) {
        List<Law> there =
                applicable.of(place, vendor).stream().map(ApplicableLaw::law).toList();
        if (asked != null && !asked.isEmpty()) {
            Law law = there.stream()
                    .filter(l -> l.id().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> Refusals.invalid("law", "refused.draft.law"));
            if (!givesAll(law, rights)) {
                throw Refusals.invalid("rights", "refused.draft.rightsOfLaw");
            }
            return law.id();
        }
        if (there.isEmpty()) {
            return null;
        }
        return there.stream()
                .filter(l -> givesAll(l, rights))
                .findFirst()
                .map(Law::id)
                .orElseThrow(() -> Refusals.invalid("rights", "refused.draft.rights"));
    }

    private static boolean givesAll(Law law, List<RightKind> rights) {
        return rights.stream().allMatch(kind -> law.right(kind).isPresent());
    }

    /** The ways that are known, then those that the person's own addresses open. */
    private static Set<Channel> offered(List<Channel> known, OwnRecipient recipient) {
        Set<Channel> offered = new LinkedHashSet<>(known);
        if (recipient != null && recipient.email() != null) {
            offered.add(Channel.EMAIL);
        }
        if (recipient != null && recipient.postalAddress() != null) {
            offered.add(Channel.POST);
        }
        return offered;
    }

    private static Channel channel(List<Channel> known, OwnRecipient recipient, Channel asked) {
        Set<Channel> offered = offered(known, recipient);
        if (offered.isEmpty()) {
            throw Refusals.invalid("vendor", "refused.draft.noChannel");
        }
        if (asked != null && !offered.contains(asked)) {
            throw Refusals.invalid("channel", "refused.draft.channel", offered);
        }
        return asked == null ? offered.iterator().next() : asked;
    }
}
