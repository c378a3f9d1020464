package org.holdout.guide.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {

    private static final byte[] SALT = {1, 2, 3};
    private static final byte[] NEXT_DAY = {3, 2, 1};

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "2001:db8:1:200::5, 2001:db8:1:2ff:ffff::6, true",
        "2001:db8:1:200::5, 2001:db8:1:300::5, false",
        "unknown, unknown, true",
    })
    void oneSenderIsOneAddressAndOfIpv6OneHousehold(String one, String other, boolean same) {
        assertEquals(same, Sender.of(one, SALT).equals(Sender.of(other, SALT)));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1", "2001:db8:1:2::5"})
    void nobodySeesThatTwoDaysHadTheSameSender(String address) {
        assertFalse(Sender.of(address, SALT).equals(Sender.of(address, NEXT_DAY)));
    }
}
