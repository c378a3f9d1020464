package org.holdout.portal.forme;

import io.quarkus.qute.TemplateExtension;
import org.holdout.portal.guides.GuidesApi;
import org.holdout.portal.site.Form;

/** What the questions' template reads off the answers. */
@TemplateExtension
final class ForMeExtras {
    private ForMeExtras() {}

    /** Whether one of a vendor's services was chosen, so that they are shown unfolded. */
    static boolean choseService(Form form, GuidesApi.Vendor vendor) {
        return form.values("service").stream().anyMatch(value -> value.startsWith(vendor.id() + " "));
    }
}
