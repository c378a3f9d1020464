package org.holdout.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.holdout.local.Application.Plan;

/** Everything that runs, started and stopped as one. */
final class Platform {
    private final Home home;
    private final Ports ports;
    private final PrintStream out;
    private final StartGraph graph;
    private final List<Watch> watches;
    private volatile boolean stopped;

    Platform(Path root, Options options, ProcessLedger ledger, PrintStream out) {
        this.home = new Home(options.home());
        this.ports = options.ports();
        this.out = out;
        this.graph = new StartGraph(parts(root, home, options, ledger));
        this.watches = graph.parts().stream()
                .map(part -> new Watch(part, Backoff.USUAL, out))
                .toList();
    }

    private static List<Part> parts(Path root, Home home, Options options, ProcessLedger ledger) {
        var ports = options.ports();
        var secrets = new Secrets(home.secrets());
        List<Part> parts = new ArrayList<>();
        parts.add(Postgres.part(root, home, ports, secrets, ledger));
        parts.add(Kafka.part(home, ports, ledger));
        parts.add(new LocalMail(ports));
        var build = new KeycloakBuild(KeycloakFiles.distribution(root), home.log(KeycloakBuild.NAME));
        if (build.needed()) {
            parts.add(build);
        }
        parts.add(new Keycloak(root, home, ports, secrets, ledger));
        var plans = new Applications(home, ports, secrets, options.clockOffset())
                .all().stream()
                        .filter(plan -> !options.without().contains(plan.name()))
                        .toList();
        if (options.twice()) {
            parts.add(new Proxy(plans.stream().map(Plan::port).toList(), Twins.COUNT));
        }
        boolean mayRecord = options.isUsualHome(root) && !options.twice();
        plans.stream()
                .flatMap(plan -> options.twice() ? Twins.of(plan) : Stream.of(plan))
                .forEach(plan -> parts.add(new Application(plan, root, home, mayRecord, ledger)));
        return parts;
    }

    /** Starts all parts, then restarts each that dies. */
    void start(Screen screen) throws IOException {
        graph.start(screen);
        watches.forEach(Watch::start);
        new Addresses(ports).write(home);
    }

    /** Stops all parts in order; a second call waits for the first and does nothing. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        watches.forEach(Watch::stop);
        try {
            Files.deleteIfExists(home.addresses());
        } catch (IOException e) {
            out.println("Could not delete " + home.addresses() + ".");
        }
        graph.stop();
    }

    boolean isStopped() {
        return stopped;
    }

    /** Whether applications write their start caches when they stop. */
    boolean isRecording() {
        return graph.parts().stream()
                .anyMatch(part -> part instanceof Application application && application.isRecording());
    }

    /** Resident memory of the launcher and of all it runs, in bytes. */
    long residentBytes() {
        var launcher = ProcessHandle.current();
        List<ProcessHandle> servers = graph.parts().stream()
                .flatMap(part -> part.processes().stream())
                .toList();
        return Memory.residentBytes(
                Stream.concat(Stream.of(launcher), servers.stream()).toList());
    }
}
