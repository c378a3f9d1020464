package org.holdout.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.holdout.embedded.EmbeddedServer;
import org.holdout.embedded.Processes;
import org.holdout.local.CannotRun.Why;

/** A server that tests use too, as a part of a local run. */
final class EmbeddedPart implements Part {
    private final String name;
    private final EmbeddedServer server;
    private final ProcessLedger ledger;
    private final Runnable furnish;
    private boolean stopped;

    /** {@code furnish} makes what the others need in the started server, where it is not there yet. */
    EmbeddedPart(String name, EmbeddedServer server, ProcessLedger ledger, Runnable furnish) {
        this.name = name;
        this.server = server;
        this.ledger = ledger;
        this.furnish = furnish;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        if (stopped) {
            throw new CannotRun(Why.FAILED, name + " is being stopped.");
        }
        server.start();
        server.process().ifPresent(process -> ledger.add(name, process));
        furnish.run();
    }

    @Override
    public CompletableFuture<?> ended() {
        return server.process()
                .<CompletableFuture<?>>map(Processes::ended)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        server.stop();
        ledger.remove(name);
    }

    @Override
    public List<ProcessHandle> processes() {
        return server.processes();
    }
}
