package org.holdout.request.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.holdout.request.law.LawContent;
import org.holdout.request.law.LawFamily;
import org.holdout.request.request.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalContentTest {

    private static final RefusalContent CONTENT = new RefusalContent();

    private static final Set<String> OFFICIAL = Set.of(
            "eur-lex.europa.eu",
            "www.edpb.europa.eu",
            "www.legislation.gov.uk",
            "leginfo.legislature.ca.gov",
            "cppa.ca.gov");

    @Test
    void theFileKeepsItsSchema() throws IOException {
        String yaml = new YAMLMapper().readTree(text(RefusalContent.RESOURCE)).toString();

        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text("/content/schema/refusals.schema.json"))
                        .validate(yaml, InputFormat.JSON));
    }

    @ParameterizedTest
    @EnumSource
    void toEveryReasonSomethingCanBeSaidUnderEveryLaw(RefusalReason reason) {
        for (LawFamily family : LawFamily.values()) {
            assertTrue(
                    CONTENT.refusal(reason).youCanSay().stream()
                            .anyMatch(s -> s.laws() == null && s.families().contains(family)),
                    reason + " " + family);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStatementNamesASourceThatThereIs(RefusalReason reason) {
        CONTENT.refusal(reason).youCanSay().stream()
                .filter(s -> !s.source().equals(RefusalContent.OF_THE_LAW))
                .forEach(s -> assertNotNull(CONTENT.source(s.source()), s.source()));
    }

    @Test
    void theAddressOfEverySourceIsOfWhoeverMadeIt() throws IOException {
        new YAMLMapper()
                .readTree(text(RefusalContent.RESOURCE))
                .path("sources")
                .forEach(source -> assertTrue(
                        OFFICIAL.contains(
                                URI.create(source.path("url").asText()).getHost()),
                        source::toString));
    }

    @Test
    void everyLawNamedInTheFileIsKnown() {
        LawContent laws = new LawContent();
        for (RefusalReason reason : RefusalReason.values()) {
            CONTENT.refusal(reason).youCanSay().stream()
                    .filter(s -> s.laws() != null)
                    .flatMap(s -> s.laws().stream())
                    .forEach(law -> assertNotNull(laws.laws().get(law), law));
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = RefusalContentTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
