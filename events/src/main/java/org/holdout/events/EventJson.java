package org.holdout.events;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Events as JSON, the body of a CloudEvent in binary mode. Absent values are left out, days and times are ISO 8601. Reading
 * ignores fields it does not know, so a consumer survives a newer producer.
 */
public final class EventJson {

    static final Map<String, Class<? extends Event>> TYPES = Map.ofEntries(
            entry(RequestSent.TYPE, RequestSent.class),
            entry(RequestChanged.TYPE, RequestChanged.class),
            entry(RequestErased.TYPE, RequestErased.class),
            entry(MandateGiven.TYPE, MandateGiven.class),
            entry(MandateRevoked.TYPE, MandateRevoked.class),
            entry(GuidePublished.TYPE, GuidePublished.class),
            entry(GuideRevised.TYPE, GuideRevised.class),
            entry(GuideRetired.TYPE, GuideRetired.class),
            entry(StepsDoubted.TYPE, StepsDoubted.class),
            entry(StepsCleared.TYPE, StepsCleared.class),
            entry(PolicyChanged.TYPE, PolicyChanged.class),
            entry(FactDoubted.TYPE, FactDoubted.class),
            entry(FactRevised.TYPE, FactRevised.class));

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventJson() {}

    /** The event's body. */
    public static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The event in a message's body.
     *
     * @param type the CloudEvents type
     * @return empty when the type is none this version knows; such a message is skipped
     * @throws UnreadableEventException when the type is known and the body is not such an event
     */
    public static Optional<Event> read(String type, byte[] json) {
        Class<? extends Event> record = TYPES.get(type);
        if (record == null) {
            return Optional.empty();
        }
        try {
            Event event = JSON.readValue(json, record);
            if (event == null) {
                throw new UnreadableEventException(type + " cannot be read: the body is empty");
            }
            return Optional.of(event);
        } catch (IOException e) {
            throw new UnreadableEventException(type + " cannot be read at " + place(e) + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static String place(IOException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
        }
        return "the whole body";
    }
}
