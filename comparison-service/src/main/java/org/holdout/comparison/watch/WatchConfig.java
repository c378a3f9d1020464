package org.holdout.comparison.watch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How policies are read at their own addresses. Where editors watch none, nothing is called. */
@ConfigMapping(prefix = "holdout.watch")
public interface WatchConfig {

    /** How long after a page was read it is read again. */
    @WithDefault("24H")
    @DurationMin(minutes = 1)
    Duration every();

    /** How often is looked for pages whose time has come. */
    @WithDefault("15S")
    @DurationMin(seconds = 1)
    Duration lookEvery();

    /** How long one call may take, from the look-up of its host to the last byte. */
    @WithDefault("30S")
    @DurationMin(millis = 1)
    Duration timeout();

    /** The largest page that is taken, after decompression; a larger one is skipped and reported. */
    @WithDefault("2M")
    MemorySize maxPage();

    /** How much of a robots.txt is read, after decompression; RFC 9309 asks for half a mebibyte at least. */
    @WithDefault("512K")
    MemorySize maxRobots();

    /** How long a robots.txt holds before it is fetched again; RFC 9309 allows a day at most. */
    @WithDefault("24H")
    @DurationMin(minutes = 1)
    @DurationMax(days = 1)
    Duration robotsFor();

    /** How many redirects of a robots.txt are followed, each through the guard; RFC 9309 asks for five. */
    @WithDefault("5")
    @Min(0)
    @Max(20)
    int robotsRedirects();

    /** How long a site is left alone after a page was read there. */
    @WithDefault("30S")
    @DurationMin
    Duration siteDelay();

    /** The longest delay between two pages that a site's robots.txt or its answers may ask for. */
    @WithDefault("1H")
    @DurationMin
    Duration longestDelay();

    /** How long a replica may hold a site; longer than a page with its robots.txt and all redirects takes. */
    @WithDefault("10M")
    @DurationMin(minutes = 1)
    Duration lease();

    /** How long after the first failure a page is tried again; each further one doubles the wait. */
    @WithDefault("1H")
    @DurationMin(seconds = 1)
    Duration firstRetry();

    /** The longest wait between two tries of a page that fails. */
    @WithDefault("7D")
    @DurationMin(seconds = 1)
    Duration longestRetry();

    /** After how many failures one after another an address stands in the editors' queue. */
    @WithDefault("3")
    @Min(1)
    int failingAfter();

    /** The most addresses that are watched at the same time. */
    @WithDefault("500")
    @Min(1)
    int maxAddresses();

    /** The longest address, in characters. */
    @WithDefault("500")
    @Min(1)
    int maxUrl();

    /** The longest name of a product or of a document, in characters. */
    @WithDefault("100")
    @Min(1)
    int maxName();

    /** How many addresses one page of their list holds when nothing is said. */
    @WithDefault("20")
    @Min(1)
    int pageSize();

    /** The most addresses on one page of their list. */
    @WithDefault("100")
    @Min(1)
    int maxPageSize();

    /** What robots.txt files know the reader by: letters, hyphens and underscores (RFC 9309, 2.2.1). */
    @WithDefault("HoldoutPolicyReader")
    String robotName();

    /** An address, of a page or for mail, at which a site's operator reaches the operator of this installation; sent with each call. */
    Optional<String> contact();
}
