package org.holdout.local.bag;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of files in a bag, which come from outside. */
final class BagPath {
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}\\\\:]+");
    private static final int MOST_CHARACTERS = 512;

    private BagPath() {}

    /** Whether it stays where it is unpacked, on every system. */
    static boolean isSafe(String path) {
        return path.length() <= MOST_CHARACTERS
                && PLAIN.matcher(path).matches()
                && Stream.of(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** The path as it may be printed on a terminal. */
    static String printed(String path) {
        String shown = path.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return shown.length() <= MOST_CHARACTERS ? shown : shown.substring(0, MOST_CHARACTERS) + "…";
    }
}
