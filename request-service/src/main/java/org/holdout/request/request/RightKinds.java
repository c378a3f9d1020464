package org.holdout.request.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.holdout.request.law.RightKind;

/** Rights as one column: their codes with commas between them. */
@Immutable
@Converter
class RightKinds implements AttributeConverter<List<RightKind>, String> {

    @Override
    public String convertToDatabaseColumn(List<RightKind> rights) {
        return rights.stream().map(RightKind::name).collect(Collectors.joining(","));
    }

    @Override
    public List<RightKind> convertToEntityAttribute(String column) {
        return Stream.of(column.split(",")).map(RightKind::valueOf).toList();
    }
}
