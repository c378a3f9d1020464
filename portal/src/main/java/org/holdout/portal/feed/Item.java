package org.holdout.portal.feed;

import java.time.Instant;

/**
 * One thing that a feed tells.
 *
 * @param id what its tag is made of, the same for good
 * @param page where it is told on this site
 */
record Item(String id, String title, Instant at, String page, String summary) {}
