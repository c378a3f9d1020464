package org.holdout.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.holdout.local.CannotRun.Why;

/** What {@code ./holdout} hands over to, once a JDK is found and everything is built. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Path.of(System.getProperty("holdout.root", "")), List.of(args), System.out, System.err));
    }

    /** Does what the arguments say, and returns the exit code. */
    static int run(Path checkout, List<String> args, PrintStream out, PrintStream err) {
        try {
            Path root = checkout.toAbsolutePath().normalize();
            var options = Options.parse(root, args);
            var home = new Home(options.home());
            switch (options.command()) {
                case "run" -> new RunCommand(root, options, out).run();
                case "stop" -> new StopCommand(root, home, out).run();
                case "status" -> {
                    return new StatusCommand(root, home, out).run() ? 0 : 1;
                }
                case "export-content" -> new ExportCommand(home, options.rest(), out).run();
                case "import-policies" -> new ImportPoliciesCommand(home, options.rest(), out).run();
                case "rebuild-outcomes" -> new RebuildOutcomesCommand(home, out).run();
                case "update-realm" -> new UpdateRealmCommand(root, options.rest(), System.getenv(), out).run();
                case "reset" -> new ResetCommand(root, home, options.yes(), out).run();
                case "verify" -> {
                    return new VerifyCommand(options.rest(), out).run();
                }
                case "verify-audit" -> {
                    return new VerifyAuditCommand(home, out).run();
                }
                case "evaluate-changes" -> {
                    return ArchiveCommand.evaluateChanges(root, options.rest()).run();
                }
                case "check-quotations" -> {
                    return ArchiveCommand.checkQuotations(root, options.rest()).run();
                }
                default -> {
                    return new RedriveCommand(root, home, options.rest()).run();
                }
            }
            return 0;
        } catch (CannotRun e) {
            err.println("holdout: " + e.getMessage());
            return e.why().exitCode();
        } catch (IOException | RuntimeException e) {
            err.println("holdout: " + e);
            return Why.FAILED.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Why.FAILED.exitCode();
        }
    }
}
