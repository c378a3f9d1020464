package org.holdout.request.words;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * What this service says to people, in their language: English or German, from {@code messages/*.properties}. A bundle holds the
 * words of one feature, each key in one bundle only.
 */
public final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static final List<String> BUNDLES = List.of(
            "request",
            "bulk",
            "calendar",
            "common",
            "complaint",
            "contact",
            "dossier",
            "evidence",
            "law",
            "letter",
            "mandate",
            "notice",
            "operations",
            "organisation",
            "profile",
            "reply",
            "sending",
            "webhook");

    static final Words ENGLISH = new Words(Locale.UK);
    private static final Words GERMAN = new Words(Locale.GERMANY);

    private final Locale locale;
    private final List<ResourceBundle> bundles;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekdayAndDay;

    private Words(Locale locale) {
        this.locale = locale;
        bundles = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle("messages." + name, locale, NO_FALLBACK))
                .toList();
        day = DateTimeFormatter.ofPattern(message("format.day"), locale);
        weekdayAndDay = DateTimeFormatter.ofPattern(message("format.weekdayAndDay"), locale);
    }

    /** German for a German locale, English for every other. */
    public static Words in(Locale locale) {
        return "de".equals(locale.getLanguage()) ? GERMAN : ENGLISH;
    }

    /** The first language of an {@code Accept-Language} header that is spoken here; English when none is. */
    public static Words in(List<Locale> acceptable) {
        return in(acceptable.stream()
                .filter(l -> l.getLanguage().equals("de") || l.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.UK));
    }

    /** The language in which is spoken. */
    public Locale locale() {
        return locale;
    }

    /** The sentence of {@code key} with its {@code args}; dates and {@link Say} are put in this language's form. */
    public String say(String key, Object... args) {
        return format(key).format(Stream.of(args).map(this::put).toArray());
    }

    /** A copy, because a format is for one thread; reading its pattern anew takes several times as long. */
    private MessageFormat format(String key) {
        return (MessageFormat) formats.computeIfAbsent(key, unread -> new MessageFormat(message(unread), locale))
                .clone();
    }

    /** Whether there are words for that key. */
    public boolean knows(String key) {
        return find(key).isPresent();
    }

    /** One sentence with its arguments, see {@link #say(String, Object...)}. */
    public String say(Sentence sentence) {
        return say(sentence.key(), sentence.args().toArray());
    }

    /** A refusal said in this language, that no single field is to blame for. */
    public ProblemException refusal(ErrorCode code, String key, Object... args) {
        return refusal(code, Sentence.of(key, args));
    }

    /** One with its arguments, see {@link #refusal(ErrorCode, String, Object...)}. */
    public ProblemException refusal(ErrorCode code, Sentence sentence) {
        return ProblemException.of(code, say(sentence)).in(locale);
    }

    /** INVALID_INPUT for one field, said in this language. */
    public ProblemException invalid(String field, String key, Object... args) {
        return ProblemException.invalid(field, say(key, args)).in(locale);
    }

    private Object put(Object arg) {
        return switch (arg) {
            case LocalDate date -> day.format(date);
            case Say.WeekdayAndDay d -> weekdayAndDay.format(d.date());
            case Say.Weekday d -> d.date().getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
            case Say.NoSuchDay d -> say("format.dayOfMonth", Integer.toString(d.day()), month(d.month()));
            case Say.Place p -> place(p.code());
            case Say.Feast f -> f.name().apply(locale);
            case Say.Message m -> say(m.key());
            case Say.Listed l -> joined(l.parts(), ", ");
            case Say.Many m -> joined(m.parts(), "; ");
            case Sentence s -> say(s);
            default -> arg;
        };
    }

    private String joined(List<Object> parts, String between) {
        return parts.stream().map(part -> put(part).toString()).collect(Collectors.joining(between));
    }

    private String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, locale);
    }

    private String place(String code) {
        String key = "place." + code;
        return find(key).orElseGet(() -> Locale.of("", code).getDisplayCountry(locale));
    }

    private String message(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("There are no words for " + key));
    }

    private Optional<String> find(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> bundle.getString(key));
    }
}
