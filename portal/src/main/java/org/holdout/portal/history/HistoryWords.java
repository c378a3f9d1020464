package org.holdout.portal.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a guide’s history. German in {@code messages/history_de.properties}. */
@MessageBundle("history")
public interface HistoryWords {
    @Message("What has changed")
    String title();

    @Message("Every revision of this guide, the newest first.")
    String lead();

    @Message("Revision {number}")
    String revision(int number);

    @Message("Show revision {number}")
    String open(int number);

    @Message("The first revision.")
    String first();

    @Message("Editor: {author}")
    String by(String author);
}
