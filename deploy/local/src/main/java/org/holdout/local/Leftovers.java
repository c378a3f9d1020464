package org.holdout.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdout.embedded.EmbeddedServer;
import org.holdout.embedded.Processes;

/**
 * Processes that an earlier run left behind because it was killed, in the middle of its start perhaps. They are ended, last
 * started first, before the next start. The ledger knows those that the launcher itself started; database, broker and Keycloak's
 * build step have files of their own that say what runs.
 */
final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Path root;
    private final ProcessLedger ledger;
    private final Map<String, EmbeddedServer> servers = new LinkedHashMap<>();

    Leftovers(Path root, Home home, ProcessLedger ledger) {
        this.root = root;
        this.ledger = ledger;
        var anyPorts = new Ports(0);
        servers.put(Kafka.NAME, Kafka.broker(home, anyPorts));
        servers.put(Postgres.NAME, Postgres.server(root, home, anyPorts));
    }

    /** What the ledger holds, alive or not, and what lives without being in it. */
    List<ProcessLedger.Entry> all() {
        Stream<ProcessLedger.Entry> ofServers = servers.entrySet().stream()
                .flatMap(server -> server.getValue().processes().stream()
                        .map(process -> ProcessLedger.Entry.of(server.getKey(), process)));
        Stream<ProcessLedger.Entry> ofBuild =
                keycloakBuild().map(process -> ProcessLedger.Entry.of(KeycloakBuild.NAME, process)).stream();
        return Stream.concat(
                        ledger.entries().stream(),
                        Stream.concat(ofServers, ofBuild)
                                .filter(found ->
                                        ledger.entries().stream().noneMatch(entry -> entry.pid() == found.pid())))
                .toList();
    }

    private Optional<ProcessHandle> keycloakBuild() {
        return KeycloakFiles.distributionIn(root).flatMap(KeycloakBuild::leftBehind);
    }

    /** Ends what is still alive; the caller holds the home's lock, so nobody else's run is touched. */
    void stop(PrintStream out) {
        for (ProcessLedger.Entry entry : ledger.entries().reversed()) {
            if (!servers.containsKey(entry.part())) {
                entry.alive().ifPresent(process -> {
                    say(entry.part(), process, out);
                    Processes.end(process, GRACE);
                });
                ledger.remove(entry.part());
            }
        }
        keycloakBuild().ifPresent(process -> {
            say(KeycloakBuild.NAME, process, out);
            Processes.end(process, Duration.ZERO);
        });
        servers.forEach((name, server) -> {
            server.processes().stream().findFirst().ifPresent(process -> {
                say(name, process, out);
                server.stop();
            });
            ledger.remove(name);
        });
    }

    private static void say(String part, ProcessHandle process, PrintStream out) {
        out.println("An earlier run left " + part + " (pid " + process.pid() + ") behind: ending it.");
    }
}
