package org.holdout.portal.diff;

import java.util.List;

/** What one field of a guide said before and says after; a field that stands alone is a list of one, an absent one is empty. */
public record FieldChange(String field, List<String> before, List<String> after) {
    /** The entries with what was removed and added, word by word. */
    public List<Line> lines() {
        return Differences.between(before, after);
    }

    /** The language of the texts, as a BCP 47 tag. */
    public String language() {
        return FieldNames.language(field);
    }
}
