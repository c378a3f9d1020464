package org.holdout.portal.forme;

import java.util.List;
import org.holdout.portal.guides.GuidesApi;
import org.holdout.portal.site.Countries;
import org.holdout.portal.word.Audience;
import org.holdout.portal.word.Plan;
import org.holdout.portal.word.Platform;

/** What the questions about where somebody lives and what they use offer. */
public record ForMeChoices(
        List<Countries.Country> countries,
        List<GuidesApi.Vendor> vendors,
        List<Platform> devices,
        List<Audience> accounts,
        List<Plan> plans) {}
