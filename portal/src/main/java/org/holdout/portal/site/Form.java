package org.holdout.portal.site;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.portal.gateway.GatewayProblem;

/** A form as it was typed, what is wrong with it, and the key that makes sending it twice harmless. */
public final class Form {
    /** The hidden field of the idempotency key. */
    public static final String KEY = "key";

    /** The hidden field of the version that the form was shown for. */
    public static final String VERSION = "version";

    private final MultivaluedMap<String, String> typed;
    private final FormWords words;
    private final String language;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> foreign = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private String key;

    Form(MultivaluedMap<String, String> typed, FormWords words, String language) {
        this.typed = new MultivaluedHashMap<>(typed);
        this.words = words;
        this.language = language;
        this.key = text(KEY).orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Fills a field that nobody typed into yet. */
    public Form with(String field, Object value) {
        if (value != null && !typed.containsKey(field)) {
            typed.putSingle(field, value.toString());
        }
        return this;
    }

    /** Fills the three fields of a date that nobody typed yet. */
    public Form with(String field, LocalDate date) {
        return date == null
                ? this
                : with(field + "-day", date.getDayOfMonth())
                        .with(field + "-month", date.getMonthValue())
                        .with(field + "-year", date.getYear());
    }

    /** Forgets what was typed or chosen in a field. */
    public Form without(String field) {
        typed.remove(field);
        return this;
    }

    /** Keeps the key that was sent with a form of several parts. */
    public Form keyed(String sent) {
        key = sent == null || sent.isBlank() ? key : sent;
        return this;
    }

    /** The version of the request that the form was shown for; one that never exists when somebody changed the field. */
    public int version() {
        return number(VERSION);
    }

    /** The number in a hidden field, or 0 when somebody changed it. */
    public int number(String field) {
        try {
            return Integer.parseInt(value(field));
        } catch (NumberFormatException changed) {
            return 0;
        }
    }

    /** What was typed, or an empty text: for showing it again. */
    public String value(String field) {
        return typed.containsKey(field) ? typed.getFirst(field) : "";
    }

    /**
     * The filled ones of some fields, named with commas between, as the query of this form's address: so the page can be
     * opened again by its address alone. Never for what is personal.
     */
    public String query(String fields) {
        String query = Arrays.stream(fields.split(","))
                .flatMap(field -> text(field).stream()
                        .map(value -> field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Puts other values into a field with several than were typed. */
    public Form replace(String field, List<String> values) {
        typed.put(field, values);
        return this;
    }

    /**
     * Every typed value with its field's name, to be carried over in hidden fields.
     *
     * @param except fields that the next form has by itself, with commas between
     */
    public List<Map.Entry<String, String>> carried(String except) {
        List<String> left = List.of(except.split(","));
        return typed.entrySet().stream()
                .filter(field -> !left.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
                .toList();
    }

    /** All values of a field with several. */
    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** What was typed into one of a field's boxes, counted from 0; an empty text where there is none. */
    public String value(String field, int place) {
        List<String> values = values(field);
        return place < values.size() ? values.get(place) : "";
    }

    /** Whether a choice was made. */
    public boolean chosen(String field, String option) {
        return values(field).contains(option);
    }

    /** Whether a numbered choice was made. */
    public boolean ticked(String field, int number) {
        return chosen(field, Integer.toString(number));
    }

    /** What was typed, without surrounding white space; empty when nothing was. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(typed.getFirst(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What was typed, or null. */
    public String textOrNull(String field) {
        return text(field).orElse(null);
    }

    /** A text that must be there; its absence is an error with the given words. */
    public String required(String field, String otherwise) {
        Optional<String> text = text(field);
        if (text.isEmpty()) {
            reject(field, otherwise);
        }
        return text.orElse(null);
    }

    /** One of an enum's codes, or null; an unknown code is null too. */
    public <E extends Enum<E>> E code(String field, Class<E> codes) {
        try {
            return text(field).map(code -> Enum.valueOf(codes, code)).orElse(null);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** A day typed as day, month and year; null when all three are empty or, with an error, when it is no day. */
    public LocalDate date(String field) {
        Optional<String> day = text(field + "-day");
        Optional<String> month = text(field + "-month");
        Optional<String> year = text(field + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.of(number(year), number(month), number(day));
        } catch (DateTimeException | NumberFormatException notADay) {
            reject(field, words.noSuchDay());
            return null;
        }
    }

    /** As {@link #date}, where a day is needed. */
    public LocalDate requiredDate(String field) {
        LocalDate date = date(field);
        if (date == null && error(field) == null) {
            reject(field, words.dayMissing());
        }
        return date;
    }

    private static int number(Optional<String> typed) {
        return Integer.parseInt(typed.orElse(""));
    }

    /** Adds an error in the page's language; the first of a field stays. */
    public void reject(String field, String message) {
        reject(field, message, language);
    }

    /** The same in the language of this BCP 47 tag. */
    public void reject(String field, String message, String spoken) {
        if (errors.putIfAbsent(field, message) == null && !spoken.equals(language)) {
            foreign.put(field, spoken);
        }
    }

    /** Where the gateway's field has another name in this form. */
    public Form rename(String gatewaysField, String field) {
        renamed.put(gatewaysField, field);
        return this;
    }

    /**
     * Takes over what the gateway refused, and a new key, because nothing happened under the old one. A stale version is
     * dropped: the form comes back with the newest state beside it, and the person decides again.
     *
     * @throws GatewayProblem when the person cannot mend it here
     */
    public void reject(GatewayProblem problem) {
        if (!problem.isMendable()) {
            throw problem;
        }
        if (problem.code().equals("STALE_VERSION")) {
            typed.remove(VERSION);
        }
        problem.fields().forEach(one -> reject(here(one.field()), one.message(), problem.language()));
        if (errors.isEmpty() && problem.getMessage() == null) {
            reject(renamed.getOrDefault("", ""), words.refused());
        } else if (errors.isEmpty()) {
            reject(renamed.getOrDefault("", ""), problem.getMessage(), problem.language());
        }
        key = UUID.randomUUID().toString();
    }

    /** The gateway's field as it is called here; one line of a list belongs to the field in which all are typed. */
    private String here(String field) {
        String whole = field.replaceFirst("\\[\\d+]$", "");
        return renamed.getOrDefault(field, renamed.getOrDefault(whole, field));
    }

    /** Whether nothing is wrong so far. */
    public boolean isValid() {
        return errors.isEmpty();
    }

    /** A field's error, or null. */
    public String error(String field) {
        return errors.get(field);
    }

    /** The language of a field's error, or null where it is the page's. */
    public String lang(String field) {
        return foreign.get(field);
    }

    /** All errors by field; the key "" is about the whole form. */
    public Map<String, String> getErrors() {
        return errors;
    }

    /** The key that makes sending this form twice happen once. */
    public String getKey() {
        return key;
    }
}
