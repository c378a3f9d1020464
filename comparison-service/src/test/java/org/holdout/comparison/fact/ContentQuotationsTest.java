package org.holdout.comparison.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of the content's quotations without the policies; CheckQuotationsCommand looks them up in an archive. */
class ContentQuotationsTest {

    private static final Path CONTENT = Path.of("src/main/resources/content");

    @Test
    void eachDocumentIsOfAServiceOfTheSameVendor() throws IOException {
        JsonNode services = new YAMLMapper()
                .readTree(CONTENT.resolve("policies.yaml").toFile())
                .get("services");

        for (QuotedFact fact : quoted()) {
            String document = fact.quotation().document();
            String service = document.substring(0, document.indexOf('/'));
            assertEquals(fact.key().vendor(), services.path(service).asText(), document);
        }
    }

    @Test
    void quotationsAreShortAndInOneLine() {
        quoted().stream().map(fact -> fact.quotation().exact()).forEach(exact -> {
            assertTrue(exact.length() <= 200, exact);
            assertEquals(1, exact.lines().count(), exact);
            assertEquals(exact.strip(), exact);
            assertFalse(exact.contains("](") || exact.contains("**"), exact);
        });
    }

    @Test
    void theVendorsWhosePoliciesAreInTheArchiveAreQuoted() {
        Set<String> vendors = new TreeSet<>();
        quoted().forEach(fact -> vendors.add(fact.key().vendor()));

        assertEquals(
                List.of(
                        "anthropic",
                        "deepseek",
                        "google-gemini",
                        "grok",
                        "meta-ai-whatsapp",
                        "microsoft-copilot",
                        "mistral",
                        "openai",
                        "perplexity",
                        "qwen"),
                List.copyOf(vendors));
    }

    private static List<QuotedFact> quoted() {
        try (Stream<Path> files = Files.list(CONTENT.resolve("facts"))) {
            return files.sorted()
                    .flatMap(file -> QuotedFact.in("facts/" + file.getFileName(), bytes(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
