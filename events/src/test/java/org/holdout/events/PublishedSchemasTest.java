package org.holdout.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublishedSchemasTest {

    /**
     * Consumers of other versions rely on what was published, and topics keep it: a changed line of {@code published.sha256} is a mistake,
     * a new line is a new version.
     */
    @Test
    void noPublishedSchemaOrGoldenMessageWasEdited() throws IOException, NoSuchAlgorithmException {
        Map<String, String> published = new String(read("published.sha256"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" {2}"))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (one, other) -> one, TreeMap::new));

        Map<String, String> present = new TreeMap<>();
        for (String type : EventJson.TYPES.keySet()) {
            for (String file : new String[] {"schemas/" + type + ".json", "golden/" + type + ".json"}) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(read(file));
                present.put(file, HexFormat.of().formatHex(digest));
            }
        }
        assertEquals(published, present);
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(PublishedSchemasTest.class.getResourceAsStream("/" + file), file)) {
            return content.readAllBytes();
        }
    }
}
