package org.holdout.request.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.holdout.request.law.LawClock;

/** A law's clock as one column. */
@Immutable
@Converter
class PinnedClock implements AttributeConverter<LawClock, String> {

    @Override
    public String convertToDatabaseColumn(LawClock clock) {
        return clock == null ? null : CodedJson.write(clock);
    }

    @Override
    public LawClock convertToEntityAttribute(String column) {
        return column == null ? null : CodedJson.read(column, LawClock.class);
    }
}
