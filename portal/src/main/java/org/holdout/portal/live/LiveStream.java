package org.holdout.portal.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdout.portal.site.Visit;

/** The hints that an open page gets; it then reads itself again. */
@ApplicationScoped
public class LiveStream {
    /** So many times {@code holdout.portal.live.settle} a slow gateway needs for its subscription. */
    private static final int SLOW_SUBSCRIPTION = 10;

    private final Changes changes;
    private final LiveConfig live;
    private final Visit visit;
    private final Map<Topic, Places> open = new EnumMap<>(Topic.class);

    LiveStream(Changes changes, LiveConfig live, Visit visit) {
        this.changes = changes;
        this.live = live;
        this.visit = visit;
        for (Topic topic : Topic.values()) {
            open.put(topic, new Places(live.most(), live.mostOfVisitor()));
        }
    }

    /**
     * A hint for each change. One comes soon after the start, for what changed while the page was on its way, and another a while later, for
     * what changed while the gateway made the subscription, which says nothing when it stands. The stream ends after a while, and the browser
     * comes back.
     *
     * @param id null for all things of the topic
     * @param authorization the visitor's own, or null for what is public
     * @throws ServiceUnavailableException when {@code holdout.portal.live.most} streams of the topic are open, or {@code most-of-visitor} of this
     *     visitor's; browsers do not ask again then
     */
    public Multi<String> of(Topic topic, String id, String authorization) {
        Places places = open.get(topic);
        String visitor = visit.countedAs();
        if (!places.take(visitor)) {
            throw new ServiceUnavailableException();
        }
        Multi<String> first = hintAfter(live.settle());
        Multi<String> again = hintAfter(live.settle().multipliedBy(SLOW_SUBSCRIPTION));
        Multi<String> told = changes.of(topic, id, authorization)
                .map(change -> topic.marks().stream()
                        .map(mark -> text(change.get(mark)))
                        .collect(Collectors.joining(" ")));
        return Multi.createBy()
                .merging()
                .streams(first, again, told)
                .select()
                .first(live.length())
                .onTermination()
                .invoke(() -> places.leave(visitor));
    }

    private static Multi<String> hintAfter(Duration wait) {
        return Uni.createFrom().item("0").onItem().delayIt().by(wait).toMulti();
    }

    private static String text(JsonValue mark) {
        return mark instanceof JsonString text ? text.getString() : String.valueOf(mark);
    }
}
