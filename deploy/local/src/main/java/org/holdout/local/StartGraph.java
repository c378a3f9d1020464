package org.holdout.local;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.holdout.local.CannotRun.Why;

/** Starts parts as soon as what they need is ready, and stops them as soon as what needs them has stopped. */
final class StartGraph {
    private static final Executor A_THREAD_EACH = task -> Thread.ofVirtual().start(task);

    private final List<Part> parts;
    private volatile boolean stopping;

    /** Parts in an order in which each comes after what it needs. */
    StartGraph(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    List<Part> parts() {
        return parts;
    }

    /**
     * Starts all and comes back when all are ready.
     *
     * @throws CannotRun for the first part that could not start
     */
    void start(Screen screen) {
        screen.show(parts.stream().map(Part::name).toList());
        Map<String, CompletableFuture<?>> ready = new LinkedHashMap<>();
        for (Part part : parts) {
            var needed = part.needs().stream()
                    .filter(ready::containsKey)
                    .map(ready::get)
                    .toArray(CompletableFuture[]::new);
            ready.put(
                    part.name(),
                    CompletableFuture.allOf(needed).thenRunAsync(() -> start(part, screen), A_THREAD_EACH));
        }
        try {
            firstFailureOrAll(ready).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotRun told
                    ? told
                    : new CannotRun(Why.PART_FAILED, "Could not start: " + e.getCause(), e);
        } finally {
            screen.close();
        }
    }

    private static CompletableFuture<?> firstFailureOrAll(Map<String, CompletableFuture<?>> ready) {
        var failed = new CompletableFuture<Void>();
        var watched = ready.values().stream()
                .map(part -> part.whenComplete((ok, failure) -> {
                    if (failure != null) {
                        failed.completeExceptionally(
                                failure instanceof CompletionException ? failure.getCause() : failure);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.anyOf(failed, CompletableFuture.allOf(watched));
    }

    private void start(Part part, Screen screen) {
        if (stopping) {
            throw new CannotRun(Why.FAILED, part.name() + " was not started: everything is being stopped.");
        }
        long begin = System.nanoTime();
        screen.starting(part.name());
        try {
            part.start();
        } catch (CannotRun e) {
            screen.failed(part.name());
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun(Why.FAILED, part.name() + " was interrupted while it started.", e);
        } catch (IOException | RuntimeException e) {
            screen.failed(part.name());
            throw new CannotRun(Why.PART_FAILED, part.name() + " could not start: " + e.getMessage(), e);
        }
        screen.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Stops all, each after everything that needs it, and comes back when nothing is left. */
    void stop() {
        stopping = true;
        Map<String, CompletableFuture<?>> stopped = new LinkedHashMap<>();
        for (Part part : parts.reversed()) {
            var dependents = parts.stream()
                    .filter(other -> other.needs().contains(part.name()))
                    .map(other -> stopped.get(other.name()))
                    .toArray(CompletableFuture[]::new);
            stopped.put(part.name(), CompletableFuture.allOf(dependents).thenRunAsync(part::stop, A_THREAD_EACH));
        }
        CompletableFuture.allOf(stopped.values().toArray(CompletableFuture[]::new))
                .join();
    }
}
