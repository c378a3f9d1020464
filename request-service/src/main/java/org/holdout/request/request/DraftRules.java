package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.law.ApplicableLaw;
import org.holdout.request.law.ApplicableLaws;
import org.holdout.request.law.Channel;
import org.holdout.request.law.Controller;
import org.holdout.request.law.Law;
import org.holdout.request.law.Place;
import org.holdout.request.law.RightKind;

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

    /** Checks it all; each fault is INVALID_INPUT with its field. {@code law} and {@code channel} null: the best there is. */
    OptOutRequest.Asked check(Place place, String vendor, List<RightKind> rights, String law, Channel channel) {
        Controller controller = controller(place, vendor);
        return new OptOutRequest.Asked(
                law(place, vendor, rights, law),
                rights,
                channel(place, vendor, channel),
                controller.name(),
                controller.country());
    }

    List<RightKind> rights(List<String> codes) {
        if (codes == null || codes.isEmpty()) {
            throw ProblemException.invalid("rights", "Say what you ask for: name at least one right.");
        }
        return Codes.list("rights", String.join(",", codes), RightKind.class);
    }

    String grounds(String grounds) {
        if (grounds != null && grounds.length() > config.maxGroundsCharacters()) {
            throw ProblemException.invalid(
                    "grounds", "The grounds have at most " + config.maxGroundsCharacters() + " characters.");
        }
        return grounds == null || grounds.isBlank() ? null : grounds;
    }

    String guide(String guide) {
        if (guide != null
                && (guide.length() > config.maxIdCharacters()
                        || !ID.matcher(guide).matches())) {
            throw ProblemException.invalid("guide", "There is no guide with this id.");
        }
        return guide;
    }

    private Controller controller(Place place, String vendor) {
        try {
            return applicable.controller(place, vendor);
        } catch (ProblemException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                throw ProblemException.invalid("vendor", e.detail());
            }
            throw e;
        }
    }

    private String law(Place place, String vendor, List<RightKind> rights, String asked) {
        List<Law> there =
                applicable.of(place, vendor).stream().map(ApplicableLaw::law).toList();
        if (asked != null) {
            Law law = there.stream()
                    .filter(l -> l.id().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid("law", "This law does not hold where you live."));
            if (!givesAll(law, rights)) {
                throw ProblemException.invalid("rights", "This law does not give all of these rights.");
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
                .orElseThrow(() -> ProblemException.invalid(
                        "rights", "No law where you live gives all of these rights together. Ask for fewer."));
    }

    private static boolean givesAll(Law law, List<RightKind> rights) {
        return rights.stream().allMatch(kind -> law.right(kind).isPresent());
    }

    private Channel channel(Place place, String vendor, Channel asked) {
        List<Channel> offered = applicable.channels(place, vendor);
        if (offered.isEmpty()) {
            throw ProblemException.invalid(
                    "vendor", "No form or address for requests to this company is known. Follow its guide instead.");
        }
        if (asked != null && !offered.contains(asked)) {
            throw ProblemException.invalid(
                    "channel", "No address for this channel is known. Choose one of " + offered + ".");
        }
        return asked == null ? offered.getFirst() : asked;
    }
}
