package org.holdout.comparison.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.holdout.comparison.RealParts;
import org.junit.jupiter.api.Test;

/** A site is read as it asks to be: by its robots.txt, and not too soon again. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchMannersIT extends WatchedPages {

    @Test
    void whatRobotsMayNotReadIsNotCalled() {
        site.html("/privacy", PAGE).put("/robots.txt", "text/plain", """
                User-agent: *
                Allow: /

                User-agent: holdoutpolicyreader
                Disallow: /privacy
                """.getBytes(UTF_8));

        String id = watched("/privacy", "ROBOTS");

        assertEquals(0, site.calls("/privacy"));
        assertEquals(0, versions(id));
    }

    @Test
    void robotsTxtIsFetchedOnceADayAndFollowedElsewhere() {
        site.html("/privacy", PAGE).status("/robots.txt", 301, "Location", "/robots/all.txt");
        site.put("/robots/all.txt", "text/plain", "User-agent: *\nDisallow: /other".getBytes(UTF_8));
        String id = watched("/privacy", "NEW_VERSION");

        Watching.send(id, "reading").statusCode(200);
        become(id, "UNCHANGED");
        assertEquals(1, site.calls("/robots/all.txt"));
        again(id);

        Awaitility.await().until(() -> site.calls("/robots/all.txt") == 2);
    }

    @Test
    void aRobotsTxtThatCannotBeReadForbidsEverything() {
        site.html("/privacy", PAGE).status("/robots.txt", 503);

        String id = watched("/privacy", "ROBOTS_UNREACHABLE");

        assertEquals(0, site.calls("/privacy"));
        site.status("/robots.txt", 403);
        again(id);
        become(id, "NEW_VERSION");
    }

    @Test
    void aSiteThatAsksToBeLeftAloneIsLeftAlone() {
        site.status("/busy", 429, "Retry-After", "7200").html("/privacy", PAGE);

        String id = watched("/busy", "REFUSED");

        assertEquals(hours(2), hoursUntilDue(id));
        String other = Watching.watch(site.at("/privacy"));
        assertFalse(run.readNext());
        assertEquals(0, site.calls("/privacy"));
        again(other);
        become(other, "NEW_VERSION");
    }

    @Test
    void aSiteThatPutsOffItsRobotsTxtHasAllowedNothingYetAndIsLeftAlone() {
        site.html("/privacy", PAGE).status("/robots.txt", 429, "Retry-After", "7200");

        watched("/privacy", "ROBOTS_UNREACHABLE");

        Watching.watch(site.at("/terms"));
        assertFalse(run.readNext());
        assertEquals(1, site.calls("/robots.txt"));
        assertEquals(0, site.calls("/privacy"));
    }
}
