package org.holdout.portal.forme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.holdout.portal.guide.Place;
import org.holdout.portal.guides.GuideFilter;
import org.holdout.portal.guides.GuidesApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.word.Audience;
import org.holdout.portal.word.GuideOrder;
import org.holdout.portal.word.Plan;
import org.holdout.portal.word.Platform;

/** What somebody said about where they live and what they use. */
final class Answers {
    /** The only country whose parts the content tells apart. */
    private static final String WITH_STATES = "US";

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    private final Form form;
    private final List<GuidesApi.Vendor> vendors;

    /** @param vendors every vendor there is to choose from */
    Answers(Form form, List<GuidesApi.Vendor> vendors) {
        this.form = form;
        this.vendors = vendors;
    }

    /** Says at the form's fields what is missing or cannot be. */
    void check(ForMeWords words) {
        form.required("country", words.countryMissing());
        if (inStates() && state().filter(code -> !STATE.matcher(code).matches()).isPresent()) {
            form.reject("state", words.stateWrong());
        }
    }

    /** The vendors that were chosen, or of which a service was. */
    List<GuidesApi.Vendor> chosen() {
        return vendors.stream()
                .filter(vendor -> form.chosen("vendor", vendor.id())
                        || !servicesOf(vendor).isEmpty())
                .toList();
    }

    /** What the guides have to fit. */
    GuideFilter filter() {
        List<GuidesApi.Vendor> chosen = chosen();
        return new GuideFilter(
                chosen.stream().map(GuidesApi.Vendor::id).toList(),
                services(chosen),
                Arrays.stream(Platform.values())
                        .filter(one -> form.chosen("device", one.name()))
                        .toList(),
                region(),
                Optional.ofNullable(form.code("account", Audience.class)).stream()
                        .toList(),
                form.code("plan", Plan.class),
                null,
                List.of(),
                null,
                GuideOrder.BEST);
    }

    /** All services of a vendor of which none was chosen: so the choice at one vendor leaves the others alone. */
    private List<String> services(List<GuidesApi.Vendor> chosen) {
        if (chosen.stream().allMatch(vendor -> servicesOf(vendor).isEmpty())) {
            return List.of();
        }
        return chosen.stream()
                .flatMap(vendor ->
                        servicesOf(vendor).isEmpty() ? vendor.services().stream() : servicesOf(vendor).stream())
                .distinct()
                .toList();
    }

    private List<String> servicesOf(GuidesApi.Vendor vendor) {
        return vendor.services() == null
                ? List.of()
                : vendor.services().stream()
                        .filter(service -> form.chosen("service", vendor.id() + " " + service))
                        .toList();
    }

    /** Where the person lives; a state only where the content tells states apart. */
    Place place() {
        return Place.of(form.value("country"), inStates() ? state().orElse(null) : null);
    }

    private String region() {
        Place place = place();
        return place.state() == null ? form.value("country") : place.country() + "-" + place.state();
    }

    private boolean inStates() {
        return form.value("country").equals(WITH_STATES);
    }

    private Optional<String> state() {
        return form.text("state").map(code -> code.toUpperCase(Locale.ROOT));
    }
}
