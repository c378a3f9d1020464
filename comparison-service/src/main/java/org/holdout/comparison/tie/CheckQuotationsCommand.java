package org.holdout.comparison.tie;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdout.comparison.change.Origin;
import org.holdout.comparison.content.ContentYaml;
import org.holdout.comparison.fact.QuotedFact;
import org.holdout.comparison.policy.ArchiveTexts;

/**
 * Looks each quotation of the content up in an archive, and says when its passage was worded otherwise:
 * {@code CheckQuotationsCommand <clone or bundle> [vendor]}.
 */
public final class CheckQuotationsCommand {

    private static final int SHOWN = 160;

    private CheckQuotationsCommand() {}

    record Vendors(List<String> vendors) {}

    /** Prints what it finds. Ends with 1 when a quotation is not there or the archive cannot be read, with 2 when called wrongly. */
    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Name an archive (a clone or a bundle), and a vendor for its facts only.");
            System.exit(2);
        }
        try {
            int missing = check(Path.of(arguments[0]), arguments.length == 2 ? arguments[1] : null, System.out);
            System.exit(missing == 0 ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(arguments[0] + ": " + e.getMessage());
            System.exit(1);
        }
    }

    /** How many quotations are not where they should be. */
    static int check(Path archive, String vendor, PrintStream out) {
        List<QuotedFact> quoted = quoted(vendor);
        Map<String, List<ArchiveTexts.Version>> texts = ArchiveTexts.read(
                archive,
                quoted.stream().map(fact -> fact.quotation().document()).collect(Collectors.toSet()));
        int missing = 0;
        for (QuotedFact fact : quoted) {
            QuotationCheck check = QuotationCheck.of(
                    fact.quotation(), texts.getOrDefault(fact.quotation().document(), List.of()));
            missing += check.found() ? 0 : 1;
            print(fact, check, out);
        }
        out.printf("%d quotations, %d of them not found%n", quoted.size(), missing);
        return missing;
    }

    private static void print(QuotedFact fact, QuotationCheck check, PrintStream out) {
        out.printf(
                "%-18s %-24s %-9s %s, %s: %s%n",
                fact.key().vendor(),
                fact.key().dimension(),
                fact.key().region(),
                fact.quotation().document(),
                fact.quotation().seenOn(),
                check.found() ? "there, still on " + check.stillOn() : "NOT FOUND");
        for (QuotationCheck.Turn turn : check.turns()) {
            out.printf(
                    "    %s %s%n        before: %s%n        after:  %s%n",
                    turn.day(),
                    effect(turn),
                    shown(turn.loss().before()),
                    shown(turn.loss().after()));
        }
    }

    private static String effect(QuotationCheck.Turn turn) {
        if (turn.loss().before().isEmpty()) {
            return "first said";
        }
        return turn.origin() == Origin.TECHNICAL
                ? "read another way by the archive: no doubt"
                : turn.readable() ? "in doubt" : "not readable: no doubt";
    }

    private static String shown(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }

    private static List<QuotedFact> quoted(String vendor) {
        List<QuotedFact> quoted = new ArrayList<>();
        for (String id : ContentYaml.read("vendors.yaml", content("vendors.yaml"), Vendors.class)
                .vendors()) {
            if (vendor == null || vendor.equals(id)) {
                String name = "facts/" + id + ".yaml";
                quoted.addAll(QuotedFact.in(name, content(name)));
            }
        }
        return quoted;
    }

    private static byte[] content(String name) {
        try (InputStream in = CheckQuotationsCommand.class.getResourceAsStream("/content/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
