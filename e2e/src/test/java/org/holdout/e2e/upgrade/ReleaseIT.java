package org.holdout.e2e.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code deploy/release/release.sh} in a small checkout, whose front door builds nothing but says what it is asked. */
class ReleaseIT {

    @TempDir
    Path folder;

    private ScratchCheckout checkout;

    @BeforeEach
    void makeCheckout() throws Exception {
        checkout = new ScratchCheckout(folder.resolve("checkout"));
    }

    @Test
    void releaseIsTestedRecordedTaggedAndHasItsImagesWithHashes() throws Exception {
        assertEquals(0, release("0.2.0").code());

        assertEquals("v0.2.0", checkout.git("tag"));
        assertEquals("", checkout.git("status", "--porcelain"));
        assertEquals(
                List.of(
                        "test",
                        "images --base java@sha256:1 --to target --tag 0.2.0",
                        "images --base java@sha256:1 --to target/again --tag 0.2.0"),
                checkout.asked());
        for (String pom : List.of("pom.xml", "gateway/pom.xml")) {
            assertTrue(checkout.read(pom).contains("<version>0.2.0</version>"), checkout.read(pom));
            assertTrue(checkout.read(pom).contains("<version>0.1.0</version>"), "a library has a version of its own");
        }
        assertTrue(checkout.read("CHANGELOG.md").matches("(?s).*## 0\\.2\\.0, \\d+ [A-Z][a-z]+ \\d{4}\n.*"));
        assertEquals("0.2.0\n", checkout.read("deploy/release/last/version"));
        assertTrue(checkout.read("deploy/release/last/migrations.sha256").contains("db/migration/V1__one.sql"));
        assertEquals("type Query { two: Int }\n", checkout.read("gateway/schema.released.graphql"));
        assertEquals(
                List.of("digests.txt", "portal.tar", "portal.cdx.json"),
                checkout.read("target/SHA256SUMS")
                        .lines()
                        .map(line -> line.replaceFirst("^[0-9a-f]{64} {2}", ""))
                        .toList());
    }

    @Test
    void candidateLeavesTheReleasedApiAsItIs() throws Exception {
        assertEquals(0, release("0.3.0-rc.1").code());

        assertEquals("type Query { one: Int }\n", checkout.read("gateway/schema.released.graphql"));
    }

    @Test
    void upgradeIsRehearsedFromTheReleaseBefore() throws Exception {
        release("0.2.0");

        assertEquals(0, release("0.3.0-rc.1").code());

        assertTrue(
                checkout.asked().contains("rehearse-upgrade v0.2.0"),
                checkout.asked().toString());
    }

    @Test
    void releaseBeforeWhoseTagIsNotHereIsNotPassedOverSilently() throws Exception {
        release("0.2.0");
        checkout.git("tag", "-d", "v0.2.0");
        List<String> before = checkout.asked();

        ScratchCheckout.Ran ran = release("0.3.0-rc.1");

        assertEquals(1, ran.code());
        assertTrue(ran.said().contains("no tag v0.2.0"), ran.said());
        assertEquals(before, checkout.asked());
        assertEquals("", checkout.git("tag"));
    }

    @Test
    void releaseBeforeThatNobodyRunsIsPassedOverWhenItIsNamed() throws Exception {
        release("0.2.0");
        checkout.git("tag", "-d", "v0.2.0");

        ScratchCheckout.Ran ran = release("0.3.0-rc.1", "--unrehearsed", "0.2.0");

        assertEquals(0, ran.code(), ran.said());
        assertTrue(ran.said().contains("no upgrade is rehearsed from 0.2.0"), ran.said());
        assertFalse(checkout.asked().toString().contains("rehearse-upgrade"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.9.0, CHANGELOG.md has no heading",
        "0.4.0, CHANGELOG.md says nothing of 0.4.0",
        "next, is no version",
    })
    void versionOfWhichNothingIsToldIsRefused(String version, String why) throws Exception {
        ScratchCheckout.Ran ran = release(version);

        assertEquals(1, ran.code());
        assertTrue(ran.said().contains(why), ran.said());
        assertEquals(List.of(), checkout.asked());
    }

    @Test
    void checkoutWithSomethingThatIsNotCommittedIsRefused() throws Exception {
        Files.writeString(checkout.root().resolve("left.txt"), "over");

        ScratchCheckout.Ran ran = release("0.2.0");

        assertEquals(1, ran.code());
        assertTrue(ran.said().contains("not committed"), ran.said());
        assertTrue(Files.exists(checkout.root().resolve("left.txt")));
    }

    @Test
    void releasedVersionIsRefused() throws Exception {
        release("0.2.0");

        assertTrue(release("0.2.0").said().contains("v0.2.0 is there already"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail-test", "fail-images", "other-digests", "untidy"})
    void failureLeavesTheCheckoutAsItWas(String trouble) throws Exception {
        checkout.trouble(trouble);
        String before = checkout.git("rev-parse", "HEAD");

        ScratchCheckout.Ran ran = release("0.2.0");

        assertEquals(1, ran.code(), ran.said());
        assertEquals(before, checkout.git("rev-parse", "HEAD"));
        assertEquals("", checkout.git("tag"));
        assertEquals("", checkout.git("status", "--porcelain"));
        assertFalse(Files.exists(checkout.root().resolve("deploy/release/last/version")));
    }

    private ScratchCheckout.Ran release(String version, String... more) throws Exception {
        return checkout.run(Stream.concat(
                        Stream.of(
                                "sh",
                                "deploy/release/release.sh",
                                version,
                                "--base",
                                "java@sha256:1",
                                "--to",
                                "target"),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
