package org.holdout.portal.editor;

import io.quarkus.qute.TemplateExtension;
import org.holdout.portal.word.QueueCause;

/** What the editors' templates read off a waiting guide beyond its fields. */
@TemplateExtension
final class EditorExtras {
    private EditorExtras() {}

    /** Whether something speaks against the guide, rather than only time. */
    static boolean loud(QueueApi.Item item) {
        return item.causes().stream().anyMatch(cause -> cause != QueueCause.NOT_CHECKED);
    }
}
