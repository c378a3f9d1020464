package org.holdout.request.letter;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with placeholders such as {@code {data}}. */
final class Filled {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Filled() {}

    /** The text with each placeholder's value; what stands in a value is left alone. A placeholder without a value is an error. */
    static String in(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("No value for {" + found.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
