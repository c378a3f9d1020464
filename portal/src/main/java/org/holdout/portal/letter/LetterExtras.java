package org.holdout.portal.letter;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** What templates read off a letter beyond its fields. */
@TemplateExtension
final class LetterExtras {
    private LetterExtras() {}

    /** Its paragraphs, head and end among them. */
    static List<String> parts(LetterApi.Letter letter) {
        return List.of(letter.text().split("\n\n"));
    }

    /** Whether it can still change. */
    static boolean open(LetterApi.Letter letter) {
        return !letter.sent();
    }
}
