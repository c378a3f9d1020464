package org.holdout.gateway.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy of docs/api.md on changes of the API. */
class PublishedSchemaTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void everyTypeAndFieldIsDescribed() throws IOException {
        assertEquals(List.of(), read("schema.graphql").undescribed(), "Add a @Description where it is declared");
    }

    @Test
    void whateverIsDeprecatedSaysWhatToUseAndUntilWhenItStays() throws IOException {
        assertEquals(
                List.of(),
                read("schema.graphql").deprecatedWithoutAWayOut(),
                "Write the reason as: Use other instead. Stays until 2027-06-30.");
    }

    @Test
    void clientsOfTheReleasedSchemaStillWork() throws IOException {
        assertEquals(
                List.of(),
                read("schema.graphql").breakagesOf(read("schema.released.graphql"), LocalDate.now(ZoneOffset.UTC)),
                "This breaks clients. Deprecate the old one, and let it stay until the day that you name");
    }

    @Test
    void whatIsNotDescribedIsFound() {
        assertEquals(List.of("Query", "Query.one"), new PublishedSchema("type Query { one: Int }").undescribed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Use two instead. Stays until 2026-11-30."})
    void deprecatedFieldMayGoAfterItsDay(String reason) {
        assertEquals(List.of(), withoutOne().breakagesOf(withOne(reason), TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use two instead. Stays until 2026-12-01.",
                "Use two instead. Stays until 2026-99-01.",
                "Not used any more.",
            })
    void fieldMayNotGoBeforeItsDayNorWithoutOne(String reason) {
        assertEquals(1, withoutOne().breakagesOf(withOne(reason), TODAY).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not used any more.", "Use two instead.", "Use two instead. Stays until later."})
    void reasonWithoutAWayOutIsFound(String reason) {
        assertEquals(List.of("Query.one"), withOne(reason).deprecatedWithoutAWayOut());
    }

    @Test
    void argumentsAndValuesWithoutAWayOutAreFound() {
        PublishedSchema schema = new PublishedSchema("""
            type Query { one(a: Int @deprecated(reason: "Not used any more.")): Kind }
            enum Kind { OLD @deprecated NEW }\
            """);

        assertEquals(
                List.of("Kind.OLD", "Query.one(a:)"),
                schema.deprecatedWithoutAWayOut().stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 0", "2026-12-01, 2"})
    void deprecatedArgumentsAndValuesMayGoAfterTheirDayOnly(String day, int breakages) {
        String reason = "@deprecated(reason: \"Use NEW instead. Stays until " + day + ".\")";
        PublishedSchema released = new PublishedSchema(
                "type Query { one(a: Int " + reason + " b: Int): Kind } enum Kind { OLD " + reason + " NEW }");

        assertEquals(
                breakages,
                new PublishedSchema("type Query { one(b: Int): Kind } enum Kind { NEW }")
                        .breakagesOf(released, TODAY)
                        .size());
    }

    @Test
    void argumentThatMustBeGivenFromNowOnBreaksClients() {
        PublishedSchema released = new PublishedSchema("type Query { one(a: Int): Int }");

        assertEquals(
                1,
                new PublishedSchema("type Query { one(a: Int!): Int }")
                        .breakagesOf(released, TODAY)
                        .size());
    }

    private static PublishedSchema withOne(String reason) {
        return new PublishedSchema("type Query { one: Int @deprecated(reason: \"" + reason + "\") two: Int }");
    }

    private static PublishedSchema withoutOne() {
        return new PublishedSchema("type Query { two: Int }");
    }

    private static PublishedSchema read(String file) throws IOException {
        return new PublishedSchema(Files.readString(Path.of(file)));
    }
}
