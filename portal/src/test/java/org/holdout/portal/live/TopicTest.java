package org.holdout.portal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.parser.Parser;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.holdout.portal.GatewaySchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
    @ParameterizedTest
    @EnumSource
    void everySubscriptionFitsTheGatewaysSchema(Topic topic) {
        assertEquals(
                List.of(),
                new Validator()
                        .validateDocument(
                                GatewaySchema.read(asked -> null), Parser.parse(topic.subscription()), Locale.ENGLISH));
    }
}
