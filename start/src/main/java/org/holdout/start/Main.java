package org.holdout.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Optional;

/**
 * Where every application begins: it starts, or with {@code --check} it says what would keep it from its work, and ends. What it refuses
 * to start with it refuses here, before anything of it has started: some settings have a database's tables dropped while it starts.
 */
@QuarkusMain
public final class Main {

    private static final String CHECK = "--check";

    private Main() {}

    /** Ends with 0 after a check that found nothing, with 1 after one that did, and with 1 where it refuses to start. */
    public static void main(String... arguments) {
        if (List.of(arguments).contains(CHECK)) {
            System.exit(Check.run(System.out));
        }
        Optional<String> refusal = Check.refusal();
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
