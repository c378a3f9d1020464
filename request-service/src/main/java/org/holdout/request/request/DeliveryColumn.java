package org.holdout.request.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A delivery as one column. */
@Immutable
@Converter
class DeliveryColumn implements AttributeConverter<Delivery, String> {

    @Override
    public String convertToDatabaseColumn(Delivery delivery) {
        return delivery == null ? null : CodedJson.write(delivery);
    }

    @Override
    public Delivery convertToEntityAttribute(String column) {
        return column == null ? null : CodedJson.read(column, Delivery.class);
    }
}
