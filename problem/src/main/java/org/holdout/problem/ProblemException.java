package org.holdout.problem;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * A refusal that the caller is told of, as a problem document (RFC 9457). The detail is a sentence that a person understands; it
 * holds nothing internal and nothing personal.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<FieldError> errors;
    private final Locale language;

    /** A refusal said in English. */
    protected ProblemException(ErrorCode code, String detail, List<FieldError> errors) {
        this(code, detail, errors, Locale.ENGLISH);
    }

    private ProblemException(ErrorCode code, String detail, List<FieldError> errors, Locale language) {
        super(requireNonNull(detail, "detail"), null, false, code.status() >= 500);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.language = language;
    }

    /** A refusal that no single field is to blame for. */
    public static ProblemException of(ErrorCode code, String detail) {
        return new ProblemException(code, detail, List.of());
    }

    /** A refusal with what is wrong with each field. */
    public static ProblemException of(ErrorCode code, String detail, List<FieldError> errors) {
        return new ProblemException(code, detail, errors);
    }

    /** INVALID_INPUT for one field; {@code message} says what is wrong and how to mend it, and is the detail too. */
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(ErrorCode.INVALID_INPUT, message, List.of(new FieldError(field, message)));
    }

    /** INVALID_INPUT for several fields. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(ErrorCode.INVALID_INPUT, "Some fields are missing or wrong.", errors);
    }

    /** NOT_FOUND, such as "There is no guide with this id." */
    public static ProblemException notFound(String detail) {
        return of(ErrorCode.NOT_FOUND, detail);
    }

    /** The same refusal, whose sentences are in another language than English. */
    public ProblemException in(Locale spoken) {
        return new ProblemException(code, detail(), errors, spoken);
    }

    /**
     * The same refusal in the language of whoever is refused; this one where it is said in one language only.
     *
     * @param languages what they read, the best first
     */
    public ProblemException saidTo(List<Locale> languages) {
        return this;
    }

    /** What went wrong. */
    public ErrorCode code() {
        return code;
    }

    /** The sentence for the caller. */
    public String detail() {
        return getMessage();
    }

    /** What is wrong with which field; empty when no field is to blame. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Whether it is said in English, as whatever says nothing else is. */
    public boolean isEnglish() {
        return language().equals(Locale.ENGLISH.getLanguage());
    }

    /** The language of the detail and of what is said of each field, as a BCP 47 tag such as {@code de}. */
    public String language() {
        return language.getLanguage();
    }
}
