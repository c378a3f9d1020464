package org.holdout.local;

import java.io.Console;
import java.util.Optional;

/** The terminal that somebody sits at, if anybody does. */
final class Terminal {
    private Terminal() {}

    /** JDK 22 to 24 always give a console, JDK 25 gives none without a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static Optional<Console> current() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
