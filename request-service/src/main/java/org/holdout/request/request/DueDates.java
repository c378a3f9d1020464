package org.holdout.request.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The days of all deadlines as one column. */
@Converter
class DueDates implements AttributeConverter<List<DueDate>, String> {

    @Override
    public String convertToDatabaseColumn(List<DueDate> dates) {
        return CodedJson.write(dates);
    }

    @Override
    public List<DueDate> convertToEntityAttribute(String column) {
        return List.of(CodedJson.read(column, DueDate[].class));
    }
}
