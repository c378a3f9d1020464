package org.holdout.portal.notices;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of notices. German in {@code messages/notices_de.properties}. */
@MessageBundle("notices")
public interface NoticesWords {
    @Message("Notices")
    String title();

    @Message("What there is to know of your requests: each thing once.")
    String lead();

    @Message("Nothing new")
    String noneTitle();

    @Message("When a day comes near or something changes, it stands here.")
    String noneText();

    @Message("unread")
    String unread();

    @Message("New")
    String isNew();

    @Message("Mark as read")
    String read();

    @Message("Mark all as read")
    String readAll();

    @Message("To the request")
    String toRequest();

    @Message("See what changed")
    String difference();

    @Message("told {day}")
    String told(String day);

    @Message("What you want to be told")
    String settingsTitle();

    @Message("Saved. It counts from now on; what you were told stays.")
    String saved();

    @Message("Tell me")
    String kinds();

    @Message("That a request will be erased is told always, a month before.")
    String kindsHint();

    @Message("By e-mail")
    String byEmail();

    @Message("By e-mail too")
    String byEmailToo();

    @Message(
            "To your contact address, once you have confirmed it. The mail holds the request's reference and a link, and names no company.")
    String byEmailHint();

    @Message("Save")
    String save();

    @Message
    String kind(NoticeKind kind);
}
