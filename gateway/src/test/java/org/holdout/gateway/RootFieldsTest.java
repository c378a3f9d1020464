package org.holdout.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Asks for every query and mutation of the schema without a token. Only what is in the list below may be answered; a new one that
 * forgets to ask for a token fails here, and so does one that the list names in vain.
 */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class RootFieldsTest {
    private static final Set<String> PUBLIC = Set.of(
            "applicableLaws",
            "comparison",
            "dimensions",
            "endMandate",
            "eraseMember",
            "evidenceKinds",
            "giveMandate",
            "guide",
            "guideChanges",
            "guideHistory",
            "guides",
            "mandateInvitation",
            "outcomes",
            "policyChanges",
            "policyDifference",
            "policyDocuments",
            "reportStep",
            "sendMandateCode",
            "situations",
            "storedData",
            "vendor",
            "vendors");

    private final TypeDefinitionRegistry schema = schema();

    FakeServices services;

    @Test
    void withoutATokenOnlyWhatIsPublicIsAnswered() {
        services.reset();
        List<String> wrong = new ArrayList<>();
        List<String> answered = new ArrayList<>();

        for (String operation : List.of("query", "mutation")) {
            for (FieldDefinition field : fields(operation)) {
                boolean refused = isRefused(operation, field);
                if (!refused) {
                    answered.add(field.getName());
                }
                if (refused == PUBLIC.contains(field.getName())) {
                    wrong.add(field.getName() + (refused ? " asks for a token" : " asks for no token"));
                }
            }
        }

        assertEquals(List.of(), wrong);
        assertEquals(PUBLIC, Set.copyOf(answered));
    }

    private boolean isRefused(String operation, FieldDefinition field) {
        List<String> codes = Calls.query(operation + "{" + field.getName() + arguments(field) + selection(field) + "}")
                .extract()
                .jsonPath()
                .getList("errors.extensions.code");
        return codes != null && codes.contains("UNAUTHENTICATED");
    }

    private List<FieldDefinition> fields(String operation) {
        String type = operation.equals("query") ? "Query" : "Mutation";
        return schema.getType(type, ObjectTypeDefinition.class).orElseThrow().getFieldDefinitions();
    }

    private String arguments(FieldDefinition field) {
        String needed = needed(field.getInputValueDefinitions());
        return needed.isEmpty() ? "" : "(" + needed + ")";
    }

    private String needed(List<InputValueDefinition> values) {
        return values.stream()
                .filter(value -> value.getType() instanceof NonNullType && value.getDefaultValue() == null)
                .map(value -> value.getName() + ":" + sample(value.getType()))
                .collect(Collectors.joining(","));
    }

    private String sample(Type<?> type) {
        return switch (type) {
            case NonNullType required -> sample(required.getType());
            case ListType list -> "[" + sample(list.getType()) + "]";
            case TypeName named -> sample(named.getName());
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private String sample(String type) {
        if (schema.getType(type, EnumTypeDefinition.class).isPresent()) {
            return schema.getType(type, EnumTypeDefinition.class)
                    .get()
                    .getEnumValueDefinitions()
                    .getFirst()
                    .getName();
        }
        if (schema.getType(type, InputObjectTypeDefinition.class).isPresent()) {
            return "{"
                    + needed(schema.getType(type, InputObjectTypeDefinition.class)
                            .get()
                            .getInputValueDefinitions())
                    + "}";
        }
        return switch (type) {
            case "Int", "BigInteger" -> "1";
            case "Boolean" -> "true";
            case "Float" -> "1.0";
            case "Date" -> "\"2026-01-31\"";
            case "DateTime" -> "\"2026-01-31T10:00:00Z\"";
            default -> "\"x\"";
        };
    }

    private String selection(FieldDefinition field) {
        String type = TypeUtil.unwrapAll(field.getType()).getName();
        boolean leaf =
                ScalarTypeDefinition.class.isInstance(schema.getType(type).orElse(null))
                        || schema.getType(type, EnumTypeDefinition.class).isPresent()
                        || Set.of("Int", "Boolean", "String", "ID", "Float").contains(type);
        return leaf ? "" : "{__typename}";
    }

    private static TypeDefinitionRegistry schema() {
        try {
            return new SchemaParser().parse(Files.readString(Path.of("schema.graphql")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
