package org.holdout.portal.notices;

import io.quarkus.qute.TemplateExtension;
import org.holdout.portal.policies.PolicyLinks;

/** What templates read off a notice beyond its fields. */
@TemplateExtension
final class NoticesExtras {
    private NoticesExtras() {}

    /** Where the request that it is about is. */
    static String page(NoticesApi.Notice notice) {
        return "/requests/" + notice.request();
    }

    /** What changed in a policy, or null for other notices. */
    static String difference(NoticesApi.Notice notice) {
        return notice.document() == null ? null : PolicyLinks.difference(notice.document(), notice.version());
    }
}
