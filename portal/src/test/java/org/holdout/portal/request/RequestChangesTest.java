package org.holdout.portal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.parser.Parser;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.holdout.portal.GatewaySchema;
import org.junit.jupiter.api.Test;

class RequestChangesTest {

    @Test
    void theSubscriptionFitsTheGatewaysSchema() {
        assertEquals(
                List.of(),
                new Validator()
                        .validateDocument(
                                GatewaySchema.read(asked -> null),
                                Parser.parse(RequestChanges.SUBSCRIPTION),
                                Locale.ENGLISH));
    }
}
