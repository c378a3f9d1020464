package org.holdout.portal.policies;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What templates read off a change of a policy beyond its fields. */
@TemplateExtension
final class PolicyExtras {
    private PolicyExtras() {}

    /** The reasons, each rule once, in the order of the text. */
    static List<GroupedReason> grouped(PolicyApi.Change change) {
        Map<String, GroupedReason> rules = new LinkedHashMap<>();
        for (PolicyApi.Reason reason : change.reasons()) {
            rules.merge(
                    reason.rule(),
                    new GroupedReason(reason.rule(), reason.sentence() == null ? "" : reason.sentence(), 1),
                    (old, one) -> new GroupedReason(old.rule(), old.sentence(), old.times() + 1));
        }
        return new ArrayList<>(rules.values());
    }

    /** Where the change is shown sentence by sentence. */
    static String page(PolicyApi.Change change) {
        return PolicyLinks.difference(change.document(), change.version());
    }

    /** The wording of a sentence that stays. */
    static List<PolicyApi.Part> wording(PolicyApi.Segment segment) {
        return segment.after().isEmpty() ? segment.before() : segment.after();
    }
}
