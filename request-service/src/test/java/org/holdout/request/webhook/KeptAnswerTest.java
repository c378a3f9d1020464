package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
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
        assertEquals(4096 + "https://example.org/in/T0KEN-OF-THE-PATH?k=a-long-secret".length(), KEPT.toRead());
    }

    private static String of(String answer) {
        return KEPT.of(answer.getBytes(StandardCharsets.UTF_8));
    }
}
