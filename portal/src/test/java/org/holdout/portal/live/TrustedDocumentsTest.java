package org.holdout.portal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.portal.Operations;
import org.junit.jupiter.api.Test;

/** The gateway can be told to answer nothing but the documents on its list. */
class TrustedDocumentsTest {

    @Test
    void everyDocumentThatThePortalSendsIsOnTheGatewaysListAndNoOther() throws IOException {
        String sent = Stream.concat(
                        Operations.all().map(Operations::text),
                        Arrays.stream(Topic.values()).map(Topic::subscription))
                .sorted()
                .distinct()
                .map(document -> document + "\n")
                .collect(Collectors.joining());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "portal.graphql"), sent);

        assertEquals(
                Files.readString(Path.of(
                        System.getProperty("holdout.root"), "gateway", "src/main/resources/documents/portal.graphql")),
                sent,
                "The portal asks something else: copy portal/target/portal.graphql to gateway/src/main/resources/documents/");
    }
}
