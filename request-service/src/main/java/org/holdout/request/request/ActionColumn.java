package org.holdout.request.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** An action's codes and days as one column. */
@Immutable
@Converter
class ActionColumn implements AttributeConverter<RequestAction, String> {

    @Override
    public String convertToDatabaseColumn(RequestAction action) {
        return CodedJson.write(action);
    }

    @Override
    public RequestAction convertToEntityAttribute(String column) {
        return CodedJson.read(column, RequestAction.class);
    }
}
