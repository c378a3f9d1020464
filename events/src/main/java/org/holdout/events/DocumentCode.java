package org.holdout.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.regex.Pattern;

/**
 * How the id of a policy document stands in an event. Such an id is a name, as in {@code Meta AI/Terms of Service}; an event holds
 * codes only. A space is {@code _}, and whatever else a code may not hold is {@code :} with two hexadecimal digits for each byte of
 * its UTF-8; a code that would not begin with a letter or digit begins with {@code x::}. So each code can be read back.
 */
public final class DocumentCode {

    /** The longest code that an event may hold. */
    public static final int MOST = 128;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/-]+");
    private static final String BEGIN = "x::";

    private DocumentCode() {}

    /** The code of a document's id. */
    public static String of(String id) {
        String code = URLEncoder.encode(id, UTF_8)
                .replace("_", "%5F")
                .replace("*", "%2A")
                .replace("%2F", "/")
                .replace('+', '_')
                .replace('%', ':');
        return !code.isEmpty() && Character.isLetterOrDigit(code.charAt(0)) ? code : BEGIN + code;
    }

    /** Whether a document's id is short enough for an event. */
    public static boolean fits(String id) {
        return of(id).length() <= MOST;
    }

    /**
     * The id that a code was made of; what is no code is the id itself, as events once held it. Of such an old id without a space,
     * {@code _} and {@code :} with two digits are taken for a code's.
     */
    public static String read(String code) {
        if (!CODE.matcher(code).matches()) {
            return code;
        }
        String encoded = code.startsWith(BEGIN) ? code.substring(BEGIN.length()) : code;
        try {
            return URLDecoder.decode(encoded.replace(':', '%').replace('_', '+'), UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return code;
        }
    }

    static final class Writer extends StdConverter<String, String> {
        @Override
        public String convert(String id) {
            return of(id);
        }
    }

    static final class Reader extends StdConverter<String, String> {
        @Override
        public String convert(String code) {
            return read(code);
        }
    }
}
