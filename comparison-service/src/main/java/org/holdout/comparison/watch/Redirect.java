package org.holdout.comparison.watch;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.holdout.guard.Answer;

/** Where an answer says that something is instead. */
final class Redirect {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirect() {}

    static boolean is(Answer answer) {
        return STATUSES.contains(answer.status());
    }

    /** A whole address of the web, in ASCII; empty when there is none. */
    static Optional<URI> of(URI asked, Answer answer) {
        return Optional.of(answer)
                .filter(Redirect::is)
                .flatMap(redirect -> redirect.header("Location"))
                .flatMap(place -> resolved(asked, place.strip()))
                .filter(place -> place.getHost() != null && place.getScheme().matches("(?i)https?"));
    }

    private static Optional<URI> resolved(URI asked, String place) {
        try {
            return Optional.of(URI.create(asked.resolve(place).toASCIIString()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
