package org.holdout.portal.word;

/** How a person stops it. */
public enum Mechanism {
    ADMIN_ONLY,
    CHOOSE_BOT,
    CONTENT_CREDENTIAL,
    CONTENT_SIGNAL,
    DELETE_CHATS,
    DELETE_CONTENT,
    E_MAIL,
    IN_APP_LINK_TO_FORM,
    IN_APP_TOGGLE,
    NONE_NEEDED,
    ROBOTS_TXT,
    WEB_FORM
}
