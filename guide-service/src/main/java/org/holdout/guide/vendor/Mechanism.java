package org.holdout.guide.vendor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an opt-out is made; content files and answers write it in small letters. */
public enum Mechanism {
    @JsonProperty("admin_only")
    ADMIN_ONLY,
    @JsonProperty("choose_bot")
    CHOOSE_BOT,
    @JsonProperty("content_credential")
    CONTENT_CREDENTIAL,
    @JsonProperty("content_signal")
    CONTENT_SIGNAL,
    @JsonProperty("delete_chats")
    DELETE_CHATS,
    @JsonProperty("delete_content")
    DELETE_CONTENT,
    @JsonProperty("e_mail")
    E_MAIL,
    @JsonProperty("in_app_link_to_form")
    IN_APP_LINK_TO_FORM,
    @JsonProperty("in_app_toggle")
    IN_APP_TOGGLE,
    @JsonProperty("none_needed")
    NONE_NEEDED,
    @JsonProperty("robots_txt")
    ROBOTS_TXT,
    @JsonProperty("web_form")
    WEB_FORM
}
