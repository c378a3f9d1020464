package org.holdout.gateway.evidence;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final int atOnce;
    private final int waiting;
    private final Map<String, Lane> lanes = new HashMap<>();

    Transfers(UploadConfig config) {
        this.atOnce = config.connectionsOfCaller();
        this.waiting = config.waitingOfCaller();
    }

    /** One caller's: how many are on their way, and what waits for one of them to end. */
    private static final class Lane {
        private int running;
        private final Queue<Runnable> waiting = new ArrayDeque<>();
    }

    /**
     * Begins the transfer when fewer of this caller's are on their way than may be; its end makes room for the next.
     *
     * @return as the transfer ends; fails with {@link ProblemException}, RATE_LIMITED, when too many of this caller's wait already
     */
    Future<Void> begin(String caller, Supplier<Future<Void>> transfer) {
        Promise<Void> ended = Promise.promise();
        Runnable begin = () -> transfer.get().onComplete(ended);
        synchronized (lanes) {
            Lane lane = lanes.computeIfAbsent(caller, unknown -> new Lane());
            if (lane.running >= atOnce) {
                return lane.waiting.size() < waiting && lane.waiting.add(begin)
                        ? whenEnded(caller, ended)
                        : Future.failedFuture(tooMany());
            }
            lane.running++;
        }
        begin.run();
        return whenEnded(caller, ended);
    }

    private Future<Void> whenEnded(String caller, Promise<Void> ended) {
        return ended.future().eventually(() -> {
            next(caller);
            return Future.succeededFuture();
        });
    }

    private void next(String caller) {
        Runnable next;
        synchronized (lanes) {
            Lane lane = lanes.get(caller);
            next = lane.waiting.poll();
            if (next == null && --lane.running == 0) {
                lanes.remove(caller);
            }
        }
        if (next != null) {
            next.run();
        }
    }

    private static ProblemException tooMany() {
        return ProblemException.of(
                ErrorCode.RATE_LIMITED, "Many of your files are on their way. Wait until some of them have come.");
    }
}
