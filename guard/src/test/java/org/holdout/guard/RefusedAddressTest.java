package org.holdout.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.holdout.guard.RefusedAddressException.Reason;
import org.holdout.start.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/terms, MALFORMED",
        "mailto:legal@example.org, MALFORMED",
        "https:///terms, MALFORMED",
        "http://example.org/, NOT_HTTPS",
        "ftp://example.org/, NOT_HTTPS",
        "https://ana:secret@example.org/, USER_INFO",
        "https://example.org@10.0.0.1/, USER_INFO",
        "https://example.org:22/, PORT",
        "https://example.org:0/, PORT",
        "https://127.0.0.1/, NOT_PUBLIC",
        "https://2130706433/, NOT_PUBLIC",
        "https://[::1]/, NOT_PUBLIC",
        "https://[::ffff:10.0.0.1]/, NOT_PUBLIC",
        "https://[64:ff9b::a00:1]/, NOT_PUBLIC"
    })
    void anAddressIsRefusedWithItsReason(String address, Reason reason) {
        GuardedHttp http = guard(false, RefusedAddressTest::literal);

        RefusedAddressException refused = refusal(http, address);

        assertEquals(reason, refused.reason());
        assertEquals("The address is not called: " + reason + ".", refused.getMessage());
    }

    @Test
    void oneInnerAddressOfAHostRefusesTheHost() {
        GuardedHttp http = guard(
                false, host -> new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1")});

        assertEquals(Reason.NOT_PUBLIC, refusal(http, "https://example.org/").reason());
    }

    @Test
    void anAddressCanBeCheckedWithoutACall() {
        GuardedHttp http = guard(false, host -> new InetAddress[] {InetAddress.ofLiteral("10.0.0.1")});

        assertThrows(RefusedAddressException.class, () -> http.check(URI.create("https://example.org/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "Transfer-Encoding"})
    void aCallDoesNotSayWhereItGoesOrEnds(String header) {
        GuardedHttp http = guard(true, RefusedAddressTest::literal);
        Call call = Call.get(URI.create("https://127.0.0.1/"), Map.of(header, "1"), Duration.ofSeconds(2), 10);

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> http.send(call));

        assertTrue(refused.getMessage().contains(header));
    }

    @Test
    void productionDoesNotStartWithPrivateAddressesAllowed() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> GuardCheck.check("production", true));

        assertTrue(refused.getMessage().contains("holdout.guard.allow-private-addresses"));
    }

    @Test
    void theCheckBeforeAStartSaysSoToo() {
        SmallRyeConfig settings = new SmallRyeConfigBuilder()
                .withDefaultValue("holdout.guard.allow-private-addresses", "true")
                .build();
        List<Refusals> found = ServiceLoader.load(Refusals.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();

        assertEquals(1, found.size());
        assertThrows(IllegalStateException.class, () -> found.getFirst().check(settings));
    }

    @Test
    @Timeout(30)
    void aHostThatIsNotFoundInTimeIsNotFound() {
        CountDownLatch never = new CountDownLatch(1);
        GuardedHttp http = guard(false, host -> {
            await(never);
            return new InetAddress[] {InetAddress.ofLiteral("1.1.1.1")};
        });

        assertThrows(UnknownHostException.class, () -> http.check(URI.create("https://example.org/")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static GuardedHttp guard(boolean allowPrivate, Target.Lookup lookup) {
        return new GuardedHttp(new LocalGuard(allowPrivate), lookup, DefaultClientTlsStrategy.createDefault());
    }

    private static RefusedAddressException refusal(GuardedHttp http, String address) {
        Call call = Call.get(URI.create(address), Map.of(), Duration.ofSeconds(2), 10);
        return assertThrows(RefusedAddressException.class, () -> http.send(call));
    }

    /** Names are not looked up in a test: a host that is no address has none. */
    private static InetAddress[] literal(String host) throws UnknownHostException {
        if (host.startsWith("example")) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(host);
    }
}
