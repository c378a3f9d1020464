package org.holdout.comparison.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;

/** Statements as text, the same text for the same statement. */
final class Statements {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Statements() {}

    /** @param statement null for none */
    static String text(FactStatement statement) {
        try {
            return statement == null ? null : JSON.writeValueAsString(statement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement is plain data", e);
        }
    }

    static Optional<FactStatement> read(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(JSON.readValue(text, FactStatement.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("only statements are written", e);
        }
    }
}
