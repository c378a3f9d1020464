package org.holdout.guide.guide;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A guide's texts in one language other than English. What is null is shown in English, be it a field or one entry of a
 * list; each list is as long as the English one.
 */
public record GuideTexts(
        @Size(min = 1, max = 160) String title,
        @Size(min = 1, max = 300) String regionNote,
        @Size(min = 1) List<@Pattern(regexp = SAYS, message = BLANK) @Size(max = 300) String> prerequisites,
        @Size(min = 1) List<@Pattern(regexp = SAYS, message = BLANK) @Size(max = 300) String> haveAtHand,
        @Size(min = 1) List<@Pattern(regexp = SAYS, message = BLANK) @Size(max = 600) String> steps,
        @Size(min = 1) List<@Pattern(regexp = SAYS, message = BLANK) @Size(max = 300) String> achieves,
        @Size(min = 1) List<@Pattern(regexp = SAYS, message = BLANK) @Size(max = 300) String> doesNotAchieve,
        @Size(min = 1, max = 1000) String note) {

    private static final String SAYS = "(?s).*\\S.*";
    private static final String BLANK = "must not be blank; an entry without a translation is null";

    /** Nothing is translated. */
    static final GuideTexts NONE = new GuideTexts(null, null, null, null, null, null, null, null);
}
