package org.holdout.events;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * How the id of a policy document stands in an event. Such an id is a name, as in {@code Meta AI/Terms of Service}; an event holds
 * codes only. A space is {@code _}, and whatever else a code may not hold is {@code :} with two hexadecimal digits for each byte of
 * its UTF-8; a code that would not begin with a letter or digit begins with {@code x::}. So each code can be read back. Only one
 * that would be longer than {@value #MOST} characters cannot: it is cut, and ends with {@code ::} and a digest of the id.
 */
public final class DocumentCode {

    /** The longest code. */
    public static final int MOST = 128;

    private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9._:/-]*");
    private static final String PLAIN = "./-";
    private static final String MARK = "::";
    private static final String BEGIN = "x" + MARK;
    private static final int DIGEST_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private DocumentCode() {}

    /** The code of a document's id. */
    public static String of(String id) {
        String code = whole(id);
        return code.length() <= MOST ? code : cut(code) + MARK + digest(id);
    }

    /** Whether the id can be read back from its code. */
    public static boolean isReadable(String id) {
        return whole(id).length() <= MOST;
    }

    /** The id that a code was made of; the code itself where it was made of none, or cut. */
    public static String read(String code) {
        String escaped = code.startsWith(BEGIN) ? code.substring(BEGIN.length()) : code;
        if (escaped.contains(MARK) || !ALPHABET.matcher(escaped).matches()) {
            return code;
        }
        ByteArrayOutputStream id = new ByteArrayOutputStream();
        for (int at = 0; at < escaped.length(); at++) {
            char c = escaped.charAt(at);
            if (c == ':' && isByte(escaped, at + 1)) {
                id.write(HexFormat.fromHexDigits(escaped, at + 1, at + 3));
                at += 2;
            } else {
                id.write(c == '_' ? ' ' : c);
            }
        }
        return id.toString(StandardCharsets.UTF_8);
    }

    private static boolean isByte(String text, int at) {
        return at + 2 <= text.length()
                && HexFormat.isHexDigit(text.charAt(at))
                && HexFormat.isHexDigit(text.charAt(at + 1));
    }

    private static String whole(String id) {
        StringBuilder code = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            if (isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0) {
                code.append((char) b);
            } else if (b == ' ') {
                code.append('_');
            } else {
                code.append(':').append(HEX.toHexDigits(b));
            }
        }
        boolean plain = !code.isEmpty() && isLetterOrDigit((byte) code.charAt(0));
        return plain ? code.toString() : BEGIN + code;
    }

    private static boolean isLetterOrDigit(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9');
    }

    private static String cut(String code) {
        return code.substring(0, MOST - MARK.length() - 2 * DIGEST_BYTES);
    }

    private static String digest(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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
