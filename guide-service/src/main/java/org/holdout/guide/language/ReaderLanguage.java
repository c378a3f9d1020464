package org.holdout.guide.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** The language that whoever makes this call reads, by its {@code Accept-Language}. */
@RequestScoped
public class ReaderLanguage {

    private final HttpHeaders headers;

    ReaderLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    /** One of {@link Languages#OFFERED}. */
    public String code() {
        return Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
