package org.holdout.portal.guide;

import io.quarkus.qute.TemplateExtension;
import jakarta.ws.rs.core.UriBuilder;
import java.util.stream.Collectors;

/** What templates read off a guide beyond its fields. */
@TemplateExtension
final class GuideExtras {
    private GuideExtras() {}

    /** Differs whenever the page would: the revision, and what each step's check says. */
    static String mark(GuideApi.Guide guide) {
        return guide.steps().stream()
                .map(GuideExtras::mark)
                .collect(Collectors.joining("-", guide.revision() + "-", guide.retired() ? "-retired" : ""));
    }

    private static String mark(GuideApi.Step step) {
        String check = step.check().status() + ":" + step.check().checkedOn();
        return step.doubt() == null
                ? check
                : check + ":" + step.doubt().since() + ":" + step.doubt().reports();
    }

    /** The guide's own address on this site, by its id. */
    static String guidePath(String id) {
        return UriBuilder.fromPath("/guides/{id}").build(id).toString();
    }
}
