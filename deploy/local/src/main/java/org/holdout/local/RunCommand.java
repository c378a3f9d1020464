package org.holdout.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.holdout.local.CannotRun.Why;

/** {@code ./holdout run}: starts everything, says where it is, and stops everything when it is told to end. */
final class RunCommand {
    private static final double MEBIBYTE = 1L << 20;

    private final Path root;
    private final Options options;
    private final PrintStream out;
    private volatile boolean toldToEnd;

    RunCommand(Path root, Options options, PrintStream out) {
        this.root = root;
        this.options = options;
        this.out = out;
    }

    /** Comes back only when the start failed; Ctrl-C and SIGTERM end the launcher through its shutdown hook. */
    void run() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var home = new Home(options.home());
        var addresses = new Addresses(options.ports());
        Preflight.enoughDisk(home.dir(), Preflight.LEAST_FREE_BYTES);
        home.create();
        try (HomeLock lock = HomeLock.takeSoon(home).orElseThrow(() -> alreadyRunning(home))) {
            lock.sayWho(ProcessHandle.current(), addresses.portal());
            Files.deleteIfExists(home.addresses());
            var ledger = new ProcessLedger(home.processes());
            new Leftovers(root, home, ledger).stop(out);
            Preflight.portsFree(options.ports(), options.without(), options.twice());
            var platform = new Platform(root, options, ledger, out);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
            try {
                platform.start(new Screen(out, Terminal.current().isPresent()));
                banner(addresses, Duration.ofNanos(System.nanoTime() - begin), platform.residentBytes());
                untilTheEnd();
            } catch (CannotRun e) {
                if (toldToEnd) {
                    untilTheEnd();
                }
                throw e;
            } finally {
                platform.stop();
            }
        }
    }

    private static CannotRun alreadyRunning(Home home) {
        try {
            var holder = HomeLock.holder(home).orElse(HomeLock.Holder.NOT_SAID);
            return new CannotRun(
                    Why.ALREADY_RUNNING,
                    "Already running (" + holder.who() + "): " + holder.address() + ". ./holdout stop ends it.");
        } catch (IOException e) {
            return new CannotRun(Why.ALREADY_RUNNING, "Already running. ./holdout stop ends it.", e);
        }
    }

    private void stop(Platform platform) {
        if (platform.isStopped()) {
            return;
        }
        toldToEnd = true;
        out.println(
                platform.isRecording()
                        ? "Stopping. This once it writes the start caches too, which takes up to a minute."
                        : "Stopping.");
        platform.stop();
        out.println("Stopped. The data stay in " + options.home() + ".");
        out.flush();
    }

    /** Waits for the shutdown hook, which ends the launcher. */
    private static void untilTheEnd() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private void banner(Addresses addresses, Duration took, long residentBytes) {
        out.printf(
                """

                Holdout is ready after %s; all its processes take %.0f MiB of memory.

                  Portal         %s
                  GraphQL        %s
                  Mail           %s   (everything that is sent; kept until you stop)
                  Sign-ins       ana, ben (persons), gil (a guild's), ed (editor), olga (operator); the password is the name

                Ctrl-C stops everything.
                """,
                Screen.seconds(took),
                residentBytes / MEBIBYTE,
                addresses.portal(),
                addresses.all().get("graphql"),
                addresses.all().get("mail"));
        if (options.twice()) {
            out.println(
                    "Each application runs twice; kill one (./holdout status has the pids), and the other goes on.");
        }
        out.flush();
    }
}
