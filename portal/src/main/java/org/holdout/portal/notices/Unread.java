package org.holdout.portal.notices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Visit;

/** How many notices the visitor has not read. Known to templates as {@code inject:unread}; kept for a moment, not asked with each page. */
@Named("unread")
@ApplicationScoped
public class Unread {
    private final UnreadApi api;
    private final Gateway gateway;
    private final Visit visit;
    private final SecurityIdentity identity;
    private final Cache<String, Integer> counts;

    Unread(UnreadApi api, Gateway gateway, Visit visit, SecurityIdentity identity, NoticesConfig config) {
        this.api = api;
        this.gateway = gateway;
        this.visit = visit;
        this.identity = identity;
        this.counts = Caffeine.newBuilder()
                .maximumSize(config.countsKept())
                .expireAfterWrite(config.countKept())
                .build();
    }

    /** The count; 0 for who is no person, and while nobody can say. */
    public int getCount() {
        return visit.has("person") ? counts.get(who(), someone -> ask()) : 0;
    }

    /** Notes a count that was just read. */
    void is(int count) {
        counts.put(who(), count);
    }

    private int ask() {
        try {
            return gateway.ask(api.me()).unreadNotices();
        } catch (GatewayProblem away) {
            return 0;
        }
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
