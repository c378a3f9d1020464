package org.holdout.request.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file that serve as evidence. */
enum FileType {
    PNG("image/png", ""),
    JPEG("image/jpeg", ""),
    WEBP("image/webp", ""),
    PDF("application/pdf", ""),
    TEXT("text/plain", "txt log csv md"),
    HTML("text/html", "html htm"),
    JSON("application/json", "json"),
    EML("message/rfc822", "eml");

    private final String mediaType;
    private final String textExtensions;

    FileType(String mediaType, String textExtensions) {
        this.mediaType = mediaType;
        this.textExtensions = textExtensions;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether its content alone tells what it is; text is what it says it is, when it parses as that. */
    boolean isToldByContent() {
        return textExtensions.isEmpty();
    }

    static Optional<FileType> toldByContent(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.isToldByContent() && type.mediaType.equals(mediaType))
                .findFirst();
    }

    static Optional<FileType> ofTextNamed(String extension) {
        return Arrays.stream(values())
                .filter(type -> !type.isToldByContent()
                        && List.of(type.textExtensions.split(" ", -1)).contains(extension))
                .findFirst();
    }
}
