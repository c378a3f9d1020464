package org.holdout.guide.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdout.problem.FieldError;

/** What must hold between texts in another language and the English ones. */
public final class TranslationRules {

    private final String path;
    private final List<FieldError> broken = new ArrayList<>();

    /** @param path where the translation stands, such as {@code translations[de]} */
    public TranslationRules(String path, String language) {
        this.path = path;
        if (!Languages.isTranslated(language)) {
            List<String> others =
                    Languages.OFFERED.stream().filter(Languages::isTranslated).toList();
            broken.add(new FieldError(path, "is in no language that is shown; use one of " + others));
        }
    }

    /** A text translates an English one. */
    public void text(String field, String translation, String english) {
        if (translation != null && english == null) {
            add(field, "translates a text that there is not in English");
        }
    }

    /** A list translates entries of the English one, in the same order; null where there is no translation yet. */
    public void list(String field, List<String> translation, List<String> english) {
        if (translation != null && translation.size() != english.size()) {
            add(field, "must be as long as the English one: " + english.size() + " entries, not " + translation.size());
        } else if (translation != null && translation.stream().allMatch(Objects::isNull)) {
            add(field, "translates nothing; leave it out");
        }
    }

    /** What was found wrong. */
    public Stream<FieldError> broken() {
        return broken.stream();
    }

    private void add(String field, String message) {
        broken.add(new FieldError(path + "." + field, message));
    }
}
