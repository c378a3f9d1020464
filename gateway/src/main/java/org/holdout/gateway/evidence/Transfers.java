package org.holdout.gateway.evidence;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** Lets each caller have some files on their way at once, so that one who has many leaves connections to the others. */
@ApplicationScoped
class Transfers {
    private final Vertx vertx;
    private final int atOnce;
    private final int waiting;
    private final Duration waitingWithin;
    private final Map<String, Lane> lanes = new HashMap<>();

    @Inject
    Transfers(Vertx vertx, UploadConfig config) {
        this(vertx, config.connectionsOfCaller(), config.waitingOfCaller(), config.waitingOfCallerWithin());
    }

    Transfers(Vertx vertx, int atOnce, int waiting, Duration waitingWithin) {
        this.vertx = vertx;
        this.atOnce = atOnce;
        this.waiting = waiting;
        this.waitingWithin = waitingWithin;
    }

    /** One caller's: how many are on their way, and what waits for one of them to end. */
    private static final class Lane {
        private int running;
        private final Queue<Promise<Void>> waiting = new ArrayDeque<>();
    }

    /**
     * Begins the transfer when fewer of this caller's are on their way than may be; its end makes room for the next.
     *
     * @return as the transfer ends; fails with {@link ProblemException}, RATE_LIMITED, when too many of this caller's wait already, or
     *     when its own turn has not come in time
     */
    Future<Void> begin(String caller, Supplier<Future<Void>> transfer) {
        return turn(caller)
                .compose(begun -> Future.succeededFuture()
                        .compose(now -> transfer.get())
                        .eventually(() -> {
                            next(caller);
                            return Future.succeededFuture();
                        }));
    }

    /** In how many seconds a refused caller may come again: whatever waits now has its turn by then, or waits no more. */
    long secondsUntilRoom() {
        return waitingWithin.plusMillis(999).toSeconds();
    }

    private Future<Void> turn(String caller) {
        Promise<Void> turn = Promise.promise();
        synchronized (lanes) {
            Lane lane = lanes.computeIfAbsent(caller, unknown -> new Lane());
            if (lane.running < atOnce) {
                lane.running++;
                return Future.succeededFuture();
            }
            if (lane.waiting.size() >= waiting) {
                return Future.failedFuture(refusal("Many of your files are on their way."));
            }
            lane.waiting.add(turn);
        }
        long timer = vertx.setTimer(waitingWithin.toMillis(), over -> giveUp(caller, turn));
        return turn.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** What waits no more has its turn; a lane is there for as long as something waits in it. */
    private void giveUp(String caller, Promise<Void> turn) {
        boolean waits;
        synchronized (lanes) {
            Lane lane = lanes.get(caller);
            waits = lane != null && lane.waiting.remove(turn);
        }
        if (waits) {
            turn.fail(refusal("Your other files that are on their way take long."));
        }
    }

    private void next(String caller) {
        Promise<Void> next;
        synchronized (lanes) {
            Lane lane = lanes.get(caller);
            next = lane.waiting.poll();
            if (next == null && --lane.running == 0) {
                lanes.remove(caller);
            }
        }
        if (next != null) {
            next.complete();
        }
    }

    private static ProblemException refusal(String why) {
        return ProblemException.of(ErrorCode.RATE_LIMITED, why + " Wait until some of them have come.");
    }
}
