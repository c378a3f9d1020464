package org.holdout.portal.draft;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** What templates read off the kinds of evidence. */
@TemplateExtension
final class KindExtras {
    private KindExtras() {}

    /** Whether of this kind only the fact and the time are kept. */
    static boolean onlyTheFact(List<DraftApi.KindInfo> kinds, String id) {
        return kinds.stream().anyMatch(kind -> kind.id().equals(id) && !kind.file());
    }
}
