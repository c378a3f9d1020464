package org.holdout.gateway.fairuse;

import io.smallrye.mutiny.Multi;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** Room for a number of things that are held open, of which one caller may take a part. */
public final class Places {
    private final int all;
    private final int ofOne;
    private final Map<String, Integer> held = new HashMap<>();
    private int taken;

    /**
     * Room for so many.
     *
     * @param all how many together
     * @param ofOne how many of one caller
     */
    public Places(int all, int ofOne) {
        this.all = all;
        this.ofOne = ofOne;
    }

    /** Takes a place if there is one; a caller that is none has no share. */
    public synchronized boolean take(Optional<String> caller) {
        if (!isRoomFor(caller)) {
            return false;
        }
        taken++;
        caller.ifPresent(one -> held.merge(one, 1, Integer::sum));
        return true;
    }

    /** Whether there is no place for anybody. */
    public synchronized boolean isFull() {
        return taken >= all;
    }

    /** Gives a place back that was taken. */
    public synchronized void leave(Optional<String> caller) {
        taken--;
        caller.ifPresent(one -> held.computeIfPresent(one, (known, count) -> count == 1 ? null : count - 1));
    }

    /**
     * The stream, which has a place for as long as somebody listens to it.
     *
     * @param advice what to do instead, as a sentence
     * @throws ProblemException LIMIT_EXCEEDED when there is no place; the stream fails with it when the last one is taken meanwhile
     */
    public <T> Multi<T> hold(Optional<String> caller, Multi<T> stream, String advice) {
        if (!hasRoomFor(caller)) {
            throw refusal(advice);
        }
        return Multi.createFrom().deferred(() -> {
            if (!take(caller)) {
                return Multi.createFrom().failure(refusal(advice));
            }
            return stream.onTermination().invoke(() -> leave(caller));
        });
    }

    private synchronized boolean hasRoomFor(Optional<String> caller) {
        return isRoomFor(caller);
    }

    private boolean isRoomFor(Optional<String> caller) {
        return taken < all
                && caller.map(one -> held.getOrDefault(one, 0) < ofOne).orElse(true);
    }

    private static ProblemException refusal(String advice) {
        return ProblemException.of(
                ErrorCode.LIMIT_EXCEEDED, "You, or all together, listen to too much at the moment. " + advice);
    }
}
