package org.holdout.start;

import java.io.PrintStream;
import java.net.ConnectException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.holdout.start.Neighbour.Attempt;

/** What a check found, a line or two for each, for whoever runs the application. */
final class Report {

    private static final Pattern NOISE = Pattern.compile("java\\.[a-zA-Z.]+: |SRCFG\\d+: ");

    private final PrintStream out;
    private int tried;
    private int failed;

    Report(PrintStream out) {
        this.out = out;
    }

    void begins(String application) {
        out.println(application + ", with the settings that it would start with:");
    }

    void settings(Attempt attempt) {
        say("settings", "Give the setting that is named; docs/settings.md has them all.", attempt);
    }

    void neighbour(Neighbour neighbour, Duration within) {
        say(
                neighbour.name() + " at " + neighbour.where(),
                "Is it running, and may this machine reach it? See " + neighbour.settings() + ".",
                () -> Patience.with(neighbour.attempt()).await(within));
    }

    private void say(String what, String remedy, Attempt attempt) {
        tried++;
        try {
            attempt.run();
            out.println("  ok     " + what);
        } catch (Unwell e) {
            fails(what, e.getMessage(), e.remedy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fails(what, "The check was broken off.", "Run it again.");
        } catch (Exception e) {
            fails(what, reason(e), remedy);
        }
    }

    private void fails(String what, String found, String remedy) {
        failed++;
        out.println("  FAILS  " + what);
        out.println("         " + found.strip().replace("\n", "\n         "));
        out.println("         " + remedy);
    }

    /** The innermost message says most; where there is none, what kind of failure it was. Codes and class names help nobody. */
    static String reason(Throwable failure) {
        String said = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                said = cause.getMessage();
            }
        }
        if (said.isBlank()) {
            return failure instanceof ConnectException
                    ? "Nobody answers there."
                    : failure.getClass().getSimpleName();
        }
        return NOISE.matcher(said).replaceAll("");
    }

    int ends() {
        out.println(failed == 0 ? "All is well." : failed + " of " + tried + " " + (failed == 1 ? "fails." : "fail."));
        return failed == 0 ? 0 : 1;
    }
}
