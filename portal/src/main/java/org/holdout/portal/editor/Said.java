package org.holdout.portal.editor;

import java.util.List;
import org.holdout.portal.diff.FieldChange;

/**
 * What an editor's page says beside the guide.
 *
 * @param done what has just been done, "checked", "saved" or "resolved"; or null
 * @param meanwhile what somebody else has changed since the form was opened, or null
 */
public record Said(String done, List<FieldChange> meanwhile) {
    static final Said NOTHING = new Said(null, null);

    /** Whether somebody else published a revision while this one was typed. */
    public boolean stale() {
        return meanwhile != null;
    }
}
