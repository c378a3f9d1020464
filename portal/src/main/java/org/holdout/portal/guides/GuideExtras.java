package org.holdout.portal.guides;

import io.quarkus.qute.TemplateExtension;

/** What templates read off a guide in a list beyond its fields. */
@TemplateExtension
final class GuideExtras {
    /** From how many things on their list is folded away. */
    private static final int MANY = 3;

    private GuideExtras() {}

    /** How many things there are to have at hand, with what comes before the first step. */
    static int atHandSize(GuidesApi.Guide guide) {
        return guide.haveAtHand().size() + guide.prerequisites().size();
    }

    /** Whether the list of them is folded away. */
    static boolean manyAtHand(GuidesApi.Guide guide) {
        return atHandSize(guide) >= MANY;
    }
}
