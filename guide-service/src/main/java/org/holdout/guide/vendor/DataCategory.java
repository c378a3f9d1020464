package org.holdout.guide.vendor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A sort of data that a vendor may train on; content files and answers write its code in small letters. */
public enum DataCategory {
    @JsonProperty("public_posts")
    PUBLIC_POSTS("Public posts"),
    @JsonProperty("photos")
    PHOTOS("Photos and videos"),
    @JsonProperty("captions")
    CAPTIONS("Captions"),
    @JsonProperty("comments")
    COMMENTS("Comments"),
    @JsonProperty("private_messages")
    PRIVATE_MESSAGES("Private messages"),
    @JsonProperty("chat_prompts")
    CHAT_PROMPTS("Chats with AI"),
    @JsonProperty("files_and_documents")
    FILES_AND_DOCUMENTS("Files and documents"),
    @JsonProperty("voice_recordings")
    VOICE_RECORDINGS("Voice recordings"),
    @JsonProperty("ai_feature_interactions")
    AI_FEATURE_INTERACTIONS("Use of AI features"),
    @JsonProperty("profile_data")
    PROFILE_DATA("Profile data"),
    @JsonProperty("third_party_public_web")
    THIRD_PARTY_PUBLIC_WEB("Public web pages of others"),
    @JsonProperty("licensed_data")
    LICENSED_DATA("Licensed data");

    private final String label;

    DataCategory(String label) {
        this.label = label;
    }

    /** What people are shown. */
    public String label() {
        return label;
    }
}
