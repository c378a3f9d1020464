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
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.holdout.portal.site.PublicConfig;
import org.holdout.portal.site.Site;
import org.jdom2.Verifier;

/** What has changed as Atom (RFC 4287). Identifiers are tag addresses (RFC 4151) that stay as long as the site has its name. */
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
    String write(String path, String page, String title, List<Item> items) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(tag(path));
        feed.setTitle(title);
        feed.setUpdated(Date.from(newest(items)));
        feed.setAuthors(List.of(holdout()));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", page)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", path)));
        feed.setEntries(items.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    /** When the newest item was, to the second as HTTP dates have it; the beginning of time without one. */
    static Instant newest(List<Item> items) {
        return items.stream()
                .map(Item::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private Entry entry(Item item) {
        Entry entry = new Entry();
        entry.setId(tag(item.id()));
        entry.setTitle(legal(item.title()));
        entry.setUpdated(Date.from(item.at()));
        entry.setPublished(Date.from(item.at()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", item.page())));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(legal(item.summary()));
        entry.setSummary(summary);
        return entry;
    }

    /** Without characters that XML cannot hold; JDOM refuses the whole feed for one of them. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
