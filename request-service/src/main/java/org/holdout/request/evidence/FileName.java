package org.holdout.request.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of files that people upload: never trusted, only shown. */
public final class FileName {

    /** How many characters of a name are kept. */
    static final int MAX_LENGTH = 200;

    private static final int MAX_EXTENSION = 10;
    private static final String NAMELESS = "file";
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    /** Controls, invisible marks (such as those that turn the reading direction), line and paragraph separators. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]");

    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ -]");

    private FileName() {}

    /** The name without path, control characters and excess length; never empty. */
    public static String clean(String given) {
        if (given == null) {
            return NAMELESS;
        }
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        String last = PATH.matcher(composed).replaceFirst("");
        String bare = EDGES.matcher(UNSAFE.matcher(last).replaceAll("")).replaceAll("");
        return bare.isEmpty() ? NAMELESS : shorten(bare);
    }

    /** What stands behind the last dot, in small letters; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The {@code Content-Disposition} of a download under this name (RFC 6266). */
    public static String attachment(String name) {
        String plain = NOT_PLAIN.matcher(name).replaceAll("_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static String shorten(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        String extension = extension(name);
        String end = extension.isEmpty() || extension.length() > MAX_EXTENSION ? "" : "." + extension;
        int cut = MAX_LENGTH - end.length();
        if (Character.isHighSurrogate(name.charAt(cut - 1))) {
            cut--;
        }
        return name.substring(0, cut) + end;
    }
}
