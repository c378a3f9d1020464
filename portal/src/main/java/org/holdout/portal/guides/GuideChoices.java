package org.holdout.portal.guides;

import java.util.List;
import org.holdout.portal.site.Countries;
import org.holdout.portal.word.Effect;
import org.holdout.portal.word.Platform;

/** What the filters above the list of guides offer. */
public record GuideChoices(
        List<GuidesApi.Vendor> vendors,
        List<Platform> platforms,
        List<Countries.Country> countries,
        List<String> efforts,
        List<Effect> effects) {}
