package org.holdout.portal.policies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.holdout.portal.site.Site;

/** The words for the rules by which a change is judged; a rule that is new to the portal is shown by its own name. */
@Named("rules")
@RequestScoped
public class RuleNames {
    private final Site site;

    RuleNames(Site site) {
        this.site = site;
    }

    /** "How long data is kept and when it is deleted". */
    public String name(String rule) {
        return ChangeRule.of(rule).map(site.words(PolicyWords.class)::rule).orElse(rule);
    }
}
