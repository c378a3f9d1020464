package org.holdout.portal.diff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of differences between two texts. German in {@code messages/diff_de.properties}. */
@MessageBundle("diff")
public interface DiffWords {
    @Message("No text has changed.")
    String same();

    @Message("removed:")
    String removed();

    @Message("added:")
    String added();

    @Message("end of the change")
    String end();

    @Message("{field} ({language})")
    String inLanguage(String field, String language);
}
