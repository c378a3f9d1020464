package org.holdout.comparison.policy;

import java.util.List;

/**
 * One page of versions, newest first.
 *
 * @param endCursor where the next page starts; absent on an empty page
 */
public record VersionPage(List<VersionView> items, String endCursor, boolean hasNextPage) {

    /** @param found at most one version more than the page holds; the surplus one only tells that there is a next page */
    static VersionPage of(List<VersionView> found, int size) {
        List<VersionView> items = found.subList(0, Math.min(size, found.size()));
        String end = items.isEmpty() ? null : cursor(items.getLast());
        return new VersionPage(items, end, found.size() > size);
    }

    private static String cursor(VersionView last) {
        return new Cursor(last.capturedAt(), last.document(), last.number()).encoded();
    }
}
