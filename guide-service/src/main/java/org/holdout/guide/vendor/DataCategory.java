package org.holdout.guide.vendor;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.holdout.guide.language.Languages;

/** A sort of data that a vendor may train on; content files and answers write its code in small letters. */
public enum DataCategory {
    @JsonProperty("public_posts")
    PUBLIC_POSTS("Public posts", "Öffentliche Beiträge"),
    @JsonProperty("photos")
    PHOTOS("Photos and videos", "Fotos und Videos"),
    @JsonProperty("captions")
    CAPTIONS("Captions", "Bildunterschriften"),
    @JsonProperty("comments")
    COMMENTS("Comments", "Kommentare"),
    @JsonProperty("private_messages")
    PRIVATE_MESSAGES("Private messages", "Private Nachrichten"),
    @JsonProperty("chat_prompts")
    CHAT_PROMPTS("Chats with AI", "Gespräche mit KI"),
    @JsonProperty("files_and_documents")
    FILES_AND_DOCUMENTS("Files and documents", "Dateien und Dokumente"),
    @JsonProperty("voice_recordings")
    VOICE_RECORDINGS("Voice recordings", "Sprachaufnahmen"),
    @JsonProperty("ai_feature_interactions")
    AI_FEATURE_INTERACTIONS("Use of AI features", "Nutzung von KI-Funktionen"),
    @JsonProperty("profile_data")
    PROFILE_DATA("Profile data", "Profildaten"),
    @JsonProperty("third_party_public_web")
    THIRD_PARTY_PUBLIC_WEB("Public web pages of others", "Öffentliche Webseiten anderer"),
    @JsonProperty("licensed_data")
    LICENSED_DATA("Licensed data", "Lizenzierte Daten");

    private final String english;
    private final String german;

    DataCategory(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** What people are shown who read {@code language}, one of {@link Languages#OFFERED}. */
    public String label(String language) {
        return language.equals(Languages.GERMAN) ? german : english;
    }
}
