package org.holdout.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Calls at a steady rate, whatever the answers take. */
final class Pace {
    private static final long SECOND = 1_000_000_000;

    private Pace() {}

    /** What is called; {@code due} is when it should have begun, in {@link System#nanoTime}. */
    interface Call {
        void make(int number, long due) throws Exception;
    }

    /** Makes {@code perSecond * seconds} calls, {@code threads} of them at once at most, and returns when the last has ended. */
    static void run(double perSecond, int seconds, int threads, Call call) throws Exception {
        int calls = (int) (perSecond * seconds);
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                all.add(pool.submit(() -> {
                    for (int i = first; i < calls; i += threads) {
                        long due = start + (long) (i * SECOND / perSecond);
                        await(due);
                        call.make(i, due);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
