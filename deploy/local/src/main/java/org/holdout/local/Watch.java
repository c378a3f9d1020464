package org.holdout.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** Starts a part again when it dies, after a wait that grows, and says so. */
final class Watch {
    private final Part part;
    private final Backoff backoff;
    private final PrintStream out;
    private volatile boolean stopping;

    Watch(Part part, Backoff backoff, PrintStream out) {
        this.part = part;
        this.backoff = backoff;
        this.out = out;
    }

    /** Watches until {@link #stop()}, in a thread of its own. */
    void start() {
        Thread.ofVirtual().name("watch " + part.name()).start(this::watch);
    }

    void stop() {
        stopping = true;
    }

    private void watch() {
        int deaths = 0;
        try {
            while (true) {
                long begin = System.nanoTime();
                part.ended().handle((done, failure) -> done).join();
                if (stopping) {
                    return;
                }
                deaths = backoff.countDeath(deaths, Duration.ofNanos(System.nanoTime() - begin));
                deaths = startAgain(deaths);
                if (deaths > backoff.restarts()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int startAgain(int deathsSoFar) throws InterruptedException {
        int deaths = deathsSoFar;
        while (!stopping && backoff.triesAgainAfter(deaths)) {
            var wait = backoff.waitAfter(deaths);
            say("ended; starting it again in " + Screen.seconds(wait));
            Thread.sleep(wait);
            if (stopping) {
                return deaths;
            }
            try {
                part.start();
                say("is ready again");
                return deaths;
            } catch (IOException | RuntimeException e) {
                deaths++;
            }
        }
        if (stopping) {
            return deaths;
        }
        say("keeps ending and is left alone now. Look into its log, then ./holdout stop and run again");
        return deaths;
    }

    private void say(String what) {
        out.println(part.name() + " " + what + ".");
        out.flush();
    }
}
