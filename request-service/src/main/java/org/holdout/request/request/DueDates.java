package org.holdout.request.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The days of all deadlines as one column; null for a request from before they were recorded. */
@Immutable
@Converter
class DueDates implements AttributeConverter<List<DueDate>, String> {

    @Override
    public String convertToDatabaseColumn(List<DueDate> dates) {
        return dates == null ? null : CodedJson.write(dates);
    }

    @Override
    public List<DueDate> convertToEntityAttribute(String column) {
        return column == null ? null : List.of(CodedJson.read(column, DueDate[].class));
    }
}
