package org.holdout.local.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.holdout.local.bag.BagCheck.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagCheckTest {
    private static final Limits SMALL = new Limits(50, 100_000, 10_000);

    @TempDir
    Path folder;

    private SmallBag bag;

    @BeforeEach
    void sign() throws GeneralSecurityException {
        bag = new SmallBag();
    }

    @Test
    void aFileAsItWasSignedIsWhole() throws Exception {
        Outcome outcome = check(bag.zip());

        assertEquals(Verdict.WHOLE, outcome.verdict());
        assertEquals(1, outcome.lines().size());
        assertTrue(
                outcome.lines().getFirst().startsWith("Whole: 8 files"),
                outcome.lines().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bagit.txt",
                "data/overview.json",
                "data/evidence/01-letter.txt",
                "VERIFY.txt",
                "signing-key.pem",
                "manifest-sha256.txt",
                "tagmanifest-sha256.txt",
                "signature"
            })
    void oneFlippedBitInAnyByteOfAnyFileIsFound(String name) throws Exception {
        byte[] content = bag.of(name);
        for (int at = 0; at < content.length; at++) {
            content[at] ^= 1;

            assertNotEquals(Verdict.WHOLE, check(bag.zip()).verdict(), name + " at " + at);

            content[at] ^= 1;
        }
    }

    @Test
    void aByteFlippedAnywhereInTheZipIsFoundOrChangesNoFile() throws Exception {
        byte[] zip = bag.zip();
        Map<String, String> files = unpacked(zip);
        int found = 0;
        for (int at = 0; at < zip.length; at++) {
            zip[at] ^= (byte) 0xff;
            if (check(zip).verdict() == Verdict.WHOLE) {
                assertEquals(files, unpacked(zip), "at " + at);
            } else {
                found++;
            }
            zip[at] ^= (byte) 0xff;
        }
        assertTrue(found > zip.length / 2, found + " of " + zip.length);
    }

    @Test
    void aChangedFileIsNamed() throws Exception {
        Outcome outcome =
                check(bag.put("data/evidence/01-letter.txt", "They said yes.").zip());

        assertEquals(Verdict.CHANGED, outcome.verdict());
        assertEquals(
                List.of("changed: data/evidence/01-letter.txt", "Not as it was signed: 1 difference."),
                outcome.lines());
    }

    @Test
    void aMissingAndAnExtraFileAreNamed() throws Exception {
        Outcome outcome = check(bag.without("data/evidence/01-letter.txt")
                .put("data/evidence/02-more.txt", "more")
                .put("note.txt", "beside")
                .zip());

        assertEquals(
                List.of(
                        "extra: data/evidence/02-more.txt",
                        "extra: note.txt",
                        "missing: data/evidence/01-letter.txt",
                        "Not as it was signed: 3 differences."),
                outcome.lines());
    }

    @Test
    void anotherKeyIsTold() throws Exception {
        Outcome outcome = check(bag.zip(), new SmallBag().key());

        assertEquals(Verdict.OTHER_KEY, outcome.verdict());
    }

    @Test
    void ofSeveralPublishedKeysOneIsEnough() throws Exception {
        byte[] both = (new String(new SmallBag().key(), UTF_8) + new String(bag.key(), UTF_8)).getBytes(UTF_8);

        assertEquals(Verdict.WHOLE, check(bag.zip(), both).verdict());
    }

    @Test
    void withoutAKeyNobodyIsSaidToHaveSignedIt() throws Exception {
        Outcome outcome = new BagCheck().of(file(bag.zip()), null);

        assertEquals(Verdict.NO_KEY, outcome.verdict());
        assertTrue(outcome.lines().getFirst().contains("--key"), outcome.lines().toString());
    }

    @Test
    void aSignatureThatDoesNotFitIsAChangeWithAKeyAndWithout() throws Exception {
        bag.of("signature")[5] ^= 1;

        assertEquals(Verdict.CHANGED, check(bag.zip()).verdict());
        assertEquals(Verdict.CHANGED, new BagCheck().of(file(bag.zip()), null).verdict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out.txt",
                "data/../../out.txt",
                "/etc/out.txt",
                "data//out.txt",
                "data/C:out.txt",
                "data\\..\\out.txt",
                "data/line\nbreak.txt"
            })
    void aPathThatLeadsOutIsRefused(String path) throws Exception {
        Outcome outcome = check(bag.put(path, "out").zip());

        assertEquals(Verdict.UNREADABLE, outcome.verdict());
        assertEquals(1, outcome.lines().getFirst().lines().count());
    }

    @Test
    void aPathThatLeadsOutInTheManifestIsRefused() throws Exception {
        Outcome outcome = check(bag.put("manifest-sha256.txt", "0".repeat(64) + "  data/../../etc/passwd\n")
                .zip());

        assertEquals(Verdict.UNREADABLE, outcome.verdict());
    }

    @Test
    void whatUnpacksToTooMuchIsLeftAtTheBound() throws Exception {
        Outcome outcome = check(bag.put("data/zeros", "0".repeat(200_000)).zip());

        assertEquals(List.of("Unpacked it is larger than 100000 bytes."), outcome.lines());
    }

    @Test
    void aHugeFileBesideTheDataIsLeftAtTheBound() throws Exception {
        Outcome outcome =
                check(bag.put("manifest-sha256.txt", "0".repeat(20_000)).zip());

        assertEquals(List.of("A file beside data/ is larger than 10000 bytes."), outcome.lines());
    }

    @Test
    void tooManyFilesAreLeftAtTheBound() throws Exception {
        for (int i = 0; i < 60; i++) {
            bag.put("data/" + i, "x");
        }

        assertEquals(List.of("It has more than 50 files."), check(bag.zip()).lines());
    }

    @Test
    void theSameNameTwiceIsRefused() throws Exception {
        byte[] zip = bag.put("data/evidence/01-lettex.txt", "They said yes.").zip();
        for (int at = 0; at < zip.length; at++) {
            if (zip[at] == 'x' && zip[at - 1] == 'e' && zip[at - 2] == 't' && zip[at + 1] == '.') {
                zip[at] = 'r';
            }
        }

        assertEquals(Verdict.UNREADABLE, check(zip).verdict());
    }

    @Test
    void aZipWithoutItsEndIsRefused() throws Exception {
        byte[] zip = bag.zip();

        Outcome outcome = check(Arrays.copyOf(zip, zip.length - 30));

        assertEquals(List.of("It is damaged, or no ZIP."), outcome.lines());
    }

    @Test
    void anyOtherZipIsNoFileOfHoldouts() throws Exception {
        Outcome outcome = check(SmallBag.zip(new LinkedHashMap<>(Map.of("a.txt", new byte[3])), "folder/"));

        assertEquals(List.of("It is no file of Holdout's: manifest-sha256.txt is missing."), outcome.lines());
    }

    @Test
    void whatIsNoZipIsToldSo() throws Exception {
        assertEquals(Verdict.UNREADABLE, check("no ZIP".getBytes(UTF_8)).verdict());
        assertEquals(Verdict.UNREADABLE, check(new byte[0]).verdict());
    }

    private Outcome check(byte[] zip) throws IOException {
        return check(zip, bag.key());
    }

    private Outcome check(byte[] zip, byte[] key) throws IOException {
        return new BagCheck(SMALL).of(file(zip), SigningKeys.of(key));
    }

    private Path file(byte[] zip) throws IOException {
        return Files.write(folder.resolve("file.zip"), zip);
    }

    private Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipFile opened = new ZipFile(file(zip).toFile())) {
            for (var entry : opened.stream().toList()) {
                files.put(
                        entry.getName(), new String(opened.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
