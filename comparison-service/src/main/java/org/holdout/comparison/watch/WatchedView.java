package org.holdout.comparison.watch;

import java.time.Instant;
import java.util.UUID;

/**
 * A watched address as editors see it.
 *
 * @param service the product that the page is about
 * @param terms what kind of document it is
 * @param language the language it is asked for
 * @param document the id of the policy document that its versions belong to
 * @param httpStatus what the site answered, absent when the page was read or the site did not answer
 * @param redirectsTo where the site says the page is instead
 * @param triedAt when it was tried last; absent before that
 * @param readAt when the page was read last; absent before that
 * @param dueAt when it is read next; past when that is as soon as possible
 * @param failures tries that failed since it was read
 * @param failing whether they are so many that an editor should look
 * @param stopped whether it is watched no more
 */
public record WatchedView(
        UUID id,
        String url,
        String vendor,
        String service,
        String terms,
        String language,
        String document,
        WatchStatus status,
        Integer httpStatus,
        String redirectsTo,
        Instant addedAt,
        Instant triedAt,
        Instant readAt,
        Instant dueAt,
        int failures,
        boolean failing,
        boolean stopped) {}
