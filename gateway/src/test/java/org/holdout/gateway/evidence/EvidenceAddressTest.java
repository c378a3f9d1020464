package org.holdout.gateway.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceAddressTest {

    @ParameterizedTest
    @CsvSource({"http://files:8092, 8092", "http://files, 80", "https://files, 443", "https://files:8443, 8443"})
    void addressWithoutAPortMeansThatOfItsScheme(URI url, int port) {
        assertEquals(port, EvidenceFiles.port(url));
    }
}
