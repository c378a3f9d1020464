package org.holdout.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Where every application begins: it starts, or with {@code --check} it says what would keep it from its work, and ends. */
@QuarkusMain
public final class Main {

    private static final String CHECK = "--check";

    private Main() {}

    /** Ends with 0 after a check that found nothing, with 1 after one that did. */
    public static void main(String... arguments) {
        if (List.of(arguments).contains(CHECK)) {
            System.exit(Check.run(System.out));
        }
        Quarkus.run(arguments);
    }
}
