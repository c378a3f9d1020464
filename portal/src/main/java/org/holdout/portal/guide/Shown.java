package org.holdout.portal.guide;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.holdout.portal.word.Channel;

/**
 * How a guide is shown.
 *
 * @param newest the guide's newest revision
 * @param told the answer to a form that was sent from here, or null
 * @param at the step that the answer belongs to, or 0
 * @param keepsTicks whether the person is signed in, so that ticks are kept for them
 * @param place where the reader lives, if the address says it
 */
public record Shown(int newest, Told told, int at, boolean keepsTicks, Place place) {
    /** Whether the guide is shown as it is now. */
    public boolean current(GuideApi.Guide guide) {
        return guide.revision() == newest;
    }

    /**
     * Where the guide is turned into a request, with everything that is known by now; null where the vendor takes none from
     * there, or nobody knows.
     */
    public String request(GuideApi.Guide guide) {
        List<Channel> channels = guide.vendor().requestChannels();
        if (channels == null || channels.isEmpty()) {
            return null;
        }
        UriBuilder start = UriBuilder.fromPath("/requests/new").queryParam("guide", guide.id());
        if (place.country() != null) {
            start.queryParam("country", place.country());
            if (place.state() != null) {
                start.queryParam("state", place.state());
            }
            start.queryParam("channel", channels.getFirst());
        }
        return start.build().toString();
    }

    /** Whether the answer belongs to this step. */
    public boolean tells(GuideApi.Step step) {
        return told != null && step.number() == at;
    }

    /** Whether the answer belongs to no step that there is. */
    public boolean tellsAll(GuideApi.Guide guide) {
        return told != null && guide.steps().stream().noneMatch(this::tells);
    }

    /** Whether the person has done a step. */
    public boolean done(GuideApi.Guide guide, GuideApi.Step step) {
        return ticks(guide).contains(step.number());
    }

    /** How many steps the person has done. */
    public int done(GuideApi.Guide guide) {
        return ticks(guide).size();
    }

    private static List<Integer> ticks(GuideApi.Guide guide) {
        return guide.ticks() == null ? List.of() : guide.ticks();
    }
}
