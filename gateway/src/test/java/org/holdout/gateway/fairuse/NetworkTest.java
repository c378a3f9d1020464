package org.holdout.gateway.fairuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 2001:db8:1:2:0:0:0:0/64",
        "::ffff:192.0.2.1, 192.0.2.1",
        "unknown, unknown",
        "_hidden, _hidden",
    })
    void addressStandsForItsNetwork(String address, String network) {
        assertEquals(network, Network.of(address));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "10.0.0.0/8, true", "2001:db8::/32, true", "portal.internal, false", "'', false"})
    void nameIsNoAddress(String text, boolean numeric) {
        assertEquals(numeric, Network.isNumeric(text));
    }
}
