package org.holdout.portal.word;

import io.quarkus.qute.TemplateExtension;

/** Codes by their names: templates cannot name an enum's constant. */
@TemplateExtension(namespace = "code")
final class Codes {
    private Codes() {}

    static StepResult result(String name) {
        return StepResult.valueOf(name);
    }

    static GuideField field(String name) {
        return GuideField.valueOf(name);
    }
}
