package org.holdout.comparison.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language that whoever makes this call reads, by its {@code Accept-Language}. */
@RequestScoped
public class ReaderLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final HttpHeaders headers;

    ReaderLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    /** English or German; English when neither is asked for or the header cannot be read. */
    public Locale locale() {
        return preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Locale preferred(String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(accepted), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
