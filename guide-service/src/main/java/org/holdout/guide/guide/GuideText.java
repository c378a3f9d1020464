package org.holdout.guide.guide;

import java.util.List;
import java.util.Map;

/** What editors may change of a guide; {@link GuideRecord} says what each field is. */
record GuideText(
        String title,
        List<Platform> platforms,
        List<String> regions,
        String regionNote,
        Integer minutes,
        List<String> prerequisites,
        List<String> haveAtHand,
        List<String> steps,
        List<String> achieves,
        List<String> doesNotAchieve,
        String officialUrl,
        String note,
        Map<String, GuideTexts> translations) {}
