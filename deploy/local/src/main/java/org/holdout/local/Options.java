package org.holdout.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.holdout.local.CannotRun.Why;

/**
 * What was typed after {@code ./holdout}.
 *
 * @param command one of {@link #COMMANDS}
 * @param home the folder that holds all data of this run
 * @param ports every port, moved by {@code --port-offset}
 * @param without applications that are not started, because a developer runs them from elsewhere
 * @param twice whether each application is started twice, behind a proxy
 * @param clockOffset how far ahead requests' clock is, see {@code holdout.clock.offset} of request-service
 * @param yes whether questions are answered with yes
 * @param rest what a command reads itself
 */
record Options(
        String command,
        Path home,
        Ports ports,
        Set<String> without,
        boolean twice,
        Duration clockOffset,
        boolean yes,
        List<String> rest) {
    private static final String USUAL_HOME = ".holdout";

    static final List<String> COMMANDS = List.of(
            "run",
            "stop",
            "status",
            "reset",
            "redrive",
            "export-content",
            "import-policies",
            "rebuild-outcomes",
            "update-realm",
            "evaluate-changes",
            "check-quotations",
            "verify",
            "verify-audit");

    /** Commands that read more than options. */
    private static final Set<String> WITH_REST = Set.of(
            "redrive",
            "export-content",
            "import-policies",
            "update-realm",
            "evaluate-changes",
            "check-quotations",
            "verify");

    Options {
        without = Set.copyOf(without);
        rest = List.copyOf(rest);
    }

    /** Whether the home is the checkout's own, which people start again and again, and not one for a single trial. */
    boolean isUsualHome(Path root) {
        return home.equals(root.resolve(USUAL_HOME));
    }

    /** Reads the command line; {@code root} is the checkout, whose {@code .holdout} is the usual home. */
    static Options parse(Path root, List<String> args) {
        if (args.isEmpty() || !COMMANDS.contains(args.getFirst())) {
            throw usage("Say what to do: " + String.join(", ", COMMANDS) + ", test or help.");
        }
        Path home = root.resolve(USUAL_HOME);
        var ports = new Ports(0);
        Set<String> without = Set.of();
        var clockOffset = Duration.ZERO;
        boolean twice = false;
        boolean yes = false;
        List<String> rest = new ArrayList<>();
        for (int i = 1; i < args.size(); i++) {
            String arg = args.get(i);
            switch (arg) {
                case "--home" -> home = Path.of(valueOf(args, ++i, arg));
                case "--port-offset" -> ports = portsMovedBy(valueOf(args, ++i, arg));
                case "--without" -> without = applications(valueOf(args, ++i, arg));
                case "--clock-offset" -> clockOffset = duration(valueOf(args, ++i, arg));
                case "--twice" -> twice = true;
                case "--yes" -> yes = true;
                case VerifyCommand.KEY, VerifyCommand.KEY_FROM -> {
                    if (!args.getFirst().equals("verify")) {
                        throw notAnOption(arg, args);
                    }
                    rest.add(arg);
                    rest.add(valueOf(args, ++i, arg));
                }
                default -> {
                    if (arg.startsWith("--") || !WITH_REST.contains(args.getFirst())) {
                        throw notAnOption(arg, args);
                    }
                    rest.add(arg);
                }
            }
        }
        return new Options(
                args.getFirst(), home.toAbsolutePath().normalize(), ports, without, twice, clockOffset, yes, rest);
    }

    private static CannotRun notAnOption(String arg, List<String> args) {
        return usage("'" + arg + "' is not an option of '" + args.getFirst() + "'. ./holdout help lists them.");
    }

    private static String valueOf(List<String> args, int index, String option) {
        if (index >= args.size() || args.get(index).startsWith("--")) {
            throw usage(option + " needs a value after it.");
        }
        return args.get(index);
    }

    private static Ports portsMovedBy(String value) {
        Ports ports;
        try {
            ports = new Ports(Integer.parseInt(value));
        } catch (IllegalArgumentException e) {
            throw usage("--port-offset takes a whole number from 0 to " + Ports.MAX_OFFSET + ", not '" + value + "'.");
        }
        ports.refusedByBrowsers().ifPresent(refused -> {
            throw usage("--port-offset " + value + " puts the " + refused.part() + " on port " + refused.port()
                    + ", which browsers refuse to open. Take another: --port-offset " + ports.anotherOffset() + ".");
        });
        return ports;
    }

    private static Duration duration(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw usage("--clock-offset takes days or hours such as P40D or PT12H, not '" + value + "'.");
        }
    }

    private static Set<String> applications(String value) {
        Set<String> names = Set.of(value.split(","));
        if (!Applications.NAMES.containsAll(names)) {
            throw usage("--without takes names of applications (" + String.join(", ", Applications.NAMES)
                    + "), with commas.");
        }
        return names;
    }

    private static CannotRun usage(String message) {
        return new CannotRun(Why.USAGE, message);
    }
}
