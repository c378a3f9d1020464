package org.holdout.portal.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Reads a list to its end, page by page. */
public final class EveryPage {
    private static final Logger LOG = Logger.getLogger(EveryPage.class);

    private EveryPage() {}

    /**
     * The entries of all pages, in their order.
     *
     * @param most no further page is read once there are so many; that there are more is logged
     * @param read the page after a cursor, the first after null
     */
    public static <P, T> List<T> of(
            int most, Function<String, P> read, Function<P, List<T>> entries, Function<P, PageInfo> info) {
        List<T> all = new ArrayList<>();
        PageInfo place = new PageInfo(true, null);
        while (place.hasNextPage() && all.size() < most) {
            P page = read.apply(place.endCursor());
            all.addAll(entries.apply(page));
            place = info.apply(page);
        }
        if (place.hasNextPage() || all.size() > most) {
            LOG.warnf("A list is longer than the %d entries that are shown of it", most);
        }
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
