package org.holdout.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keycloak's program, run by java directly: its own script would stay the parent, and its pid is not the program's. */
final class KeycloakProgram {
    private KeycloakProgram() {}

    /** The command line of Keycloak in {@code folder} with these arguments. */
    static List<String> command(Path folder, int heapMegabytes, List<String> arguments) {
        List<String> rest = new ArrayList<>(List.of(
                "-Dkc.home.dir=" + folder,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        rest.addAll(arguments);
        return JavaProgram.command(heapMegabytes, rest);
    }
}
