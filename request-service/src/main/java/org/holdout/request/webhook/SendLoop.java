package org.holdout.request.webhook;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Claims what is due, one after the other, and sends each on a thread of its own, as many at once as are allowed. Any number of loops
 * may run side by side.
 */
final class SendLoop implements Runnable {

    private final Sender sender;
    private final Duration poll;
    private final int concurrency;
    private final Semaphore room;
    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);

    SendLoop(Sender sender, Duration poll, int concurrency) {
        this.sender = sender;
        this.poll = poll;
        this.concurrency = concurrency;
        room = new Semaphore(concurrency);
    }

    /** Something was committed, or a delivery came to an end and others may follow it. */
    void wake() {
        work.release();
    }

    /** Begins no other delivery. */
    void stop() {
        stopping.countDown();
        wake();
    }

    /** Waits for those under way; false when some still are. */
    boolean ended(Duration within) throws InterruptedException {
        return room.tryAcquire(concurrency, within.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        try {
            while (stopping.getCount() > 0) {
                round();
                work.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins all that is due. */
    private void round() throws InterruptedException {
        boolean more = true;
        while (more && stopping.getCount() > 0) {
            room.acquire();
            boolean begun = false;
            try {
                Optional<DeliveryClaims.Claimed> claimed = sender.claim();
                claimed.ifPresent(this::begin);
                begun = claimed.isPresent();
            } catch (RuntimeException | Error e) {
                // An error too: a loop that ended would let deliveries wait for good, and nobody would know.
                Log.errorf(
                        "Webhooks cannot be worked through; the next round tries again (%s)",
                        e.getClass().getName());
            } finally {
                if (!begun) {
                    room.release();
                }
            }
            more = begun;
        }
    }

    private void begin(DeliveryClaims.Claimed delivery) {
        Thread.ofVirtual().name("webhook-delivery").start(() -> {
            try {
                sender.send(delivery);
            } catch (RuntimeException | Error e) {
                Log.errorf(
                        "What came of webhook delivery %s could not be recorded; it is sent again when its lease is"
                                + " over (%s)",
                        delivery.id(), e.getClass().getName());
            } finally {
                room.release();
                wake();
            }
        });
    }
}
