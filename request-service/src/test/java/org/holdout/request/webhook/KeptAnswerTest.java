package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptAnswerTest {

    private static final SigningKey KEY = SigningKey.random(SignatureKind.HMAC_SHA256);
    private static final KeptAnswer KEPT = new KeptAnswer(
            new EndpointSeals.Opened(
                    URI.create("https://example.org/in/T0KEN-OF-THE-PATH?k=a-long-secret"), List.of(KEY)),
            "v1,c2lnbmF0dXJlLW9uZQ== v1,c2lnbmF0dXJlLXR3bw==",
            1_000_000);

    @Test
    void anAnswerIsKeptAsText() {
        assertEquals("Thank you\n", of("Thank you\n"));
    }

    @Test
    void nothingIsNull() {
        assertNull(of(""));
    }

    @Test
    void addressSignaturesAndKeysAreHidden() {
        String answer = of("T0KEN-OF-THE-PATH a-long-secret c2lnbmF0dXJlLW9uZQ== c2lnbmF0dXJlLXR3bw== " + KEY.text());

        assertEquals("… … … … …", answer);
    }

    @Test
    void aValueOfTheQueryIsHiddenHoweverShortAndAsItIsDecoded() {
        KeptAnswer kept = new KeptAnswer(
                new EndpointSeals.Opened(
                        URI.create("https://example.org/in/p%C3%A4th-key?t=k7&code=a%2Fb+c%26&lone"), List.of(KEY)),
                "v1,c2lnbmF0dXJlLW9uZQ==",
                4096);

        String answer = kept.of(
                "päth-key p%C3%A4th-key k7 a/b c& a/b+c& a%2Fb+c%26 lone code t.".getBytes(StandardCharsets.UTF_8));

        assertEquals("… … … … … … … code t.", answer);
    }

    @Test
    void secretsAreHiddenAsJsonWritesThem() {
        URI address = URI.create("https://example.org/in/a+b/token?code=k%3C%3E%26%2F%22%C3%A4%F0%9F%98%80&k=x=+/y");
        KeptAnswer kept = new KeptAnswer(new EndpointSeals.Opened(address, List.of(KEY)), "v1,c2ln/+bmF0dXJl==", 4096);

        assertEquals("…", kept.of(ascii(address.toString().replace("/", "\\/"))));
        assertEquals("… …", kept.of(ascii("c2ln\\/+bmF0dXJl== c2ln\\u002f\\u002BbmF0dXJl\\u003d\\u003D")));
        assertEquals("…", kept.of(ascii("k\\u003c\\u003E\\u0026\\/\\\"\\u00e4\\ud83d\\uDE00")));
        assertEquals("… … …", kept.of(ascii("x=+\\/y x\\u003D\\u002b\\u002Fy x= \\/y")));
    }

    @Test
    void aSecretInJsonThatTheEndOfTheReadingCutsInTwoIsNotKept() {
        KeptAnswer kept = new KeptAnswer(
                new EndpointSeals.Opened(URI.create("https://e.org/?k=" + "=".repeat(40)), List.of(KEY)), "", 4096);
        byte[] read = Arrays.copyOf(ascii("x".repeat(4000) + "\\u003d".repeat(100)), kept.toRead());

        assertFalse(kept.of(read).contains("u003d"));
    }

    @Test
    void itIsCutAtFourKibibytesWhateverTheSettingSays() {
        String answer = of("x" + "ü".repeat(4096));

        assertEquals("x" + "ü".repeat(2047), answer);
    }

    @Test
    void aSecretAtTheCutIsHiddenWhole() {
        String answer = of("x".repeat(4090) + "T0KEN-OF-THE-PATH");

        assertEquals("x".repeat(4090) + "…", answer);
    }

    @Test
    void aSecretThatTheEndOfTheReadingCutsInTwoIsNotKept() {
        String tokens = "T0KEN-OF-THE-PATH ".repeat(300);

        String answer = of(tokens.substring(0, KEPT.toRead()));

        assertEquals("… ".repeat(answer.length() / 2), answer);
    }

    @Test
    void asMuchIsReadThatNoSecretIsCutInTwo() {
        String escaped =
                "https://example.org/in/T0KEN-OF-THE-PATH?k=a-long-secret".replaceAll("[^A-Za-z0-9]", "\\\\u0000");

        assertEquals(4096 + escaped.length(), KEPT.toRead());
    }

    private static byte[] ascii(String answer) {
        return answer.getBytes(StandardCharsets.US_ASCII);
    }

    private static String of(String answer) {
        return KEPT.of(answer.getBytes(StandardCharsets.UTF_8));
    }
}
