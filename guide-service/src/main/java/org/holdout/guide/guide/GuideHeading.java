package org.holdout.guide.guide;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the search weighs most in a guide: its title, and the other names of what the title names. */
final class GuideHeading {

    private GuideHeading() {}

    /** The title, with what people also call each name in it: "fb" finds what says Facebook. */
    static String of(String title, Map<String, List<String>> otherNames) {
        Stream<String> others = otherNames.entrySet().stream()
                .filter(names -> names(title, names.getKey()))
                .flatMap(names -> names.getValue().stream());
        return Stream.concat(Stream.of(title), others).collect(Collectors.joining(" · "));
    }

    private static boolean names(String title, String name) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}])")
                .matcher(title.toLowerCase(Locale.ROOT))
                .find();
    }
}
