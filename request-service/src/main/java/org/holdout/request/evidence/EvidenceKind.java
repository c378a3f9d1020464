package org.holdout.request.evidence;

import java.util.List;
import org.holdout.request.words.Bilingual;

/**
 * A kind of evidence.
 *
 * @param when when a form that wants it wants it
 * @param formats the file formats it usually comes in, or {@code url}; empty for what must not be stored at all
 * @param privacyCare what to mind before giving it away; null for nothing
 * @param checks which strength checks mean something for it
 */
record EvidenceKind(
        String id,
        Bilingual name,
        Bilingual whatItIs,
        RequirementTime when,
        List<String> formats,
        Bilingual privacyCare,
        List<Bilingual> weakWhen,
        List<Bilingual> strongWhen,
        List<String> purposes,
        List<String> checks) {

    /** Whether a file or a text of this kind may be kept; of a one-time code only the fact and the time may. */
    boolean mayBeStored() {
        return !formats.isEmpty();
    }
}
