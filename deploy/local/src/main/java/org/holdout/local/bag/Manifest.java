package org.holdout.local.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of files with their SHA-256, as BagIt writes it (RFC 8493, 2.1.3). */
final class Manifest {
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})[ \\t]+\\*?(\\S.*)");

    private Manifest() {}

    /** Hashes by path; a line that is none, an unsafe path or one that comes twice is refused. */
    static Map<String, String> read(String name, byte[] file) throws Unreadable {
        Map<String, String> hashes = new TreeMap<>();
        for (String line : new String(file, UTF_8).lines().toList()) {
            if (line.isEmpty()) {
                continue;
            }
            Matcher found = LINE.matcher(line);
            if (!found.matches()) {
                throw new Unreadable(name + " has a line that is none: " + BagPath.printed(line));
            }
            String path = decoded(found.group(2));
            if (!BagPath.isSafe(path)) {
                throw new Unreadable(name + " names a path that leads out of the file: " + BagPath.printed(path));
            }
            if (hashes.put(path, found.group(1).toLowerCase(Locale.ROOT)) != null) {
                throw new Unreadable(name + " names a file twice: " + BagPath.printed(path));
            }
        }
        return hashes;
    }

    private static String decoded(String path) {
        return path.replaceAll("(?i)%0a", "\n").replaceAll("(?i)%0d", "\r").replace("%25", "%");
    }
}
