package org.holdout.portal.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.holdout.portal.site.PublicConfig;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.DoubtReason;
import org.holdout.portal.word.GuideChangeKind;
import org.holdout.portal.word.Words;

/** Changes of guides as Atom (RFC 4287). Identifiers are tag addresses (RFC 4151) that stay as long as the site has its name. */
@RequestScoped
class AtomFeed {
    /** The year from which this site's name and its tags belong together. */
    private static final String SINCE = "2026";

    private final Site site;
    private final PublicConfig own;

    AtomFeed(Site site, PublicConfig own) {
        this.site = site;
        this.own = own;
    }

    /**
     * The feed as XML.
     *
     * @param path the feed's own address on this site
     * @param page the page on this site that it is about
     */
    String write(String path, String page, String title, List<FeedApi.Change> changes) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(tag(path));
        feed.setTitle(title);
        feed.setUpdated(Date.from(newest(changes)));
        feed.setAuthors(List.of(holdout()));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", page)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", path)));
        feed.setEntries(changes.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    /** When the newest change was, to the second as HTTP dates have it; the beginning of time without one. */
    static Instant newest(List<FeedApi.Change> changes) {
        return changes.stream()
                .map(FeedApi.Change::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private Entry entry(FeedApi.Change change) {
        FeedWords words = site.words(FeedWords.class);
        String kind = site.words(Words.class).change(change.kind());
        String page = "/guides/" + change.guideId();
        Entry entry = new Entry();
        entry.setId(tag(page + "/revisions/" + change.revision() + "/" + change.kind() + "/" + change.at()));
        entry.setTitle(words.entry(kind, change.title()));
        entry.setUpdated(Date.from(change.at()));
        entry.setPublished(Date.from(change.at()));
        entry.setAlternateLinks(
                List.of(link("alternate", "text/html", page + "/history#revision-" + change.revision())));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(reason(change)
                .map(reason -> words.because(kind, change.revision(), reason))
                .orElseGet(() -> words.summary(kind, change.revision())));
        entry.setSummary(summary);
        return entry;
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

    private String tag(String path) {
        return "tag:" + own.address().getHost() + "," + SINCE + ":" + path.substring(1);
    }

    private Link link(String relation, String type, String path) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(site.absolute(path));
        return link;
    }

    private static Person holdout() {
        Person author = new Person();
        author.setName("Holdout");
        return author;
    }
}
