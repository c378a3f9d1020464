package org.holdout.portal.policies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.PageInfo;

/** The versions of a vendor's policies in its picture; {@code cut} when there are older ones beyond the bound. */
record Marks(List<PolicyApi.Mark> all, boolean cut) {
    /** As many as the gateway gives at once. */
    private static final int AT_ONCE = 100;

    /** The newest versions, in at most {@code calls} calls. */
    static Marks ask(PolicyApi api, Gateway gateway, String vendor, int calls) {
        List<PolicyApi.Mark> all = new ArrayList<>();
        PageInfo info = new PageInfo(true, null);
        for (int call = 0; call < calls && info.hasNextPage(); call++) {
            PolicyApi.Marks page = gateway.ask(api.marks(vendor, AT_ONCE, info.endCursor()));
            page.edges().forEach(edge -> all.add(edge.node()));
            info = page.pageInfo();
        }
        return new Marks(List.copyOf(all), info.hasNextPage());
    }

    /** One document's, those that matter last. */
    List<PolicyApi.Mark> of(String document) {
        return all.stream()
                .filter(mark -> mark.document().equals(document))
                .sorted(Comparator.comparing(PolicyApi.Mark::material).thenComparing(PolicyApi.Mark::capturedAt))
                .toList();
    }

    Instant oldest() {
        return all.stream()
                .map(PolicyApi.Mark::capturedAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    Instant newest() {
        return all.stream()
                .map(PolicyApi.Mark::capturedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
