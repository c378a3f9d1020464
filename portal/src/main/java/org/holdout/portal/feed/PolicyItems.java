package org.holdout.portal.feed;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.policies.PolicyLinks;
import org.holdout.portal.policies.RuleNames;
import org.holdout.portal.site.Site;

/** Changes of policies as a feed tells them: only those that matter. */
@RequestScoped
class PolicyItems {
    private final FeedApi api;
    private final Gateway gateway;
    private final Site site;
    private final RuleNames rules;
    private final FeedConfig config;

    PolicyItems(FeedApi api, Gateway gateway, Site site, RuleNames rules, FeedConfig config) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.rules = rules;
        this.config = config;
    }

    /** The newest, of one vendor's policies or of all when that is null. */
    List<Item> of(String vendor) {
        return gateway.ask(api.policyChanges(vendor, true, config.size())).edges().stream()
                .map(FeedApi.PolicyEdge::node)
                .map(this::item)
                .toList();
    }

    private Item item(FeedApi.PolicyChange change) {
        String why = change.reasons().stream()
                .map(FeedApi.Reason::rule)
                .distinct()
                .map(rules::name)
                .collect(Collectors.joining("; "));
        return new Item(
                "/policies/" + PolicyLinks.encoded(change.document()) + "/versions/"
                        + PolicyLinks.encoded(change.version()),
                site.words(FeedWords.class).policyEntry(change.service(), change.terms()),
                change.capturedAt(),
                PolicyLinks.difference(change.document(), change.version()),
                site.words(FeedWords.class).policySummary(why));
    }
}
