package org.holdout.portal.feed;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.DoubtReason;
import org.holdout.portal.word.GuideChangeKind;
import org.holdout.portal.word.Words;

/** Changes of guides as a feed tells them. */
@RequestScoped
class GuideItems {
    private final FeedApi api;
    private final Gateway gateway;
    private final Site site;
    private final FeedConfig config;

    GuideItems(FeedApi api, Gateway gateway, Site site, FeedConfig config) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.config = config;
    }

    /** The newest, of one vendor's guides or of all when that is null. */
    List<Item> of(String vendor) {
        return gateway.ask(api.guideChanges(vendor, config.size())).edges().stream()
                .map(FeedApi.Edge::node)
                .map(this::item)
                .toList();
    }

    private Item item(FeedApi.Change change) {
        FeedWords words = site.words(FeedWords.class);
        String kind = site.words(Words.class).change(change.kind());
        String page = "/guides/" + change.guideId();
        return new Item(
                page + "/revisions/" + change.revision() + "/" + change.kind() + "/" + change.at(),
                words.entry(kind, change.title()),
                change.at(),
                page + "/history#revision-" + change.revision(),
                reason(change)
                        .map(reason -> words.because(kind, change.revision(), reason))
                        .orElseGet(() -> words.summary(kind, change.revision())));
    }

    /** Why it happened, in words: an editor's own for a revision, ours for a doubt. */
    private Optional<String> reason(FeedApi.Change change) {
        if (change.reason() == null || change.kind() != GuideChangeKind.DOUBTED) {
            return Optional.ofNullable(change.reason());
        }
        return Arrays.stream(DoubtReason.values())
                .filter(one -> one.name().equals(change.reason()))
                .findFirst()
                .map(one -> site.words(Words.class).doubt(one));
    }
}
