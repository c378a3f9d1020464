package org.holdout.guide.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import org.holdout.guide.Fingerprint;

/** What a step is known by over the revisions of its guide: its English text. */
public final class StepKey {

    private static final int LENGTH = 16;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private StepKey() {}

    /** The key of the step with this English text; white space makes no difference. */
    public static String of(String text) {
        String folded = WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
        return Fingerprint.of(folded.getBytes(UTF_8)).substring(0, LENGTH);
    }

    /** The keys of these steps, in their order. */
    public static List<String> of(List<String> texts) {
        return texts.stream().map(StepKey::of).toList();
    }
}
