package org.holdout.request.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrappingKeyFileTest {

    @TempDir
    Path folder;

    @Test
    void aLocalRunMakesTheKeyReadableByItsOwnerOnlyAndFindsItAgain() throws Exception {
        // Given
        Path file = folder.resolve("secrets/wrapping.json");

        // When
        byte[] made = new WrappingKeyFile(file).load(true).mac("issuer|ana");
        byte[] found = new WrappingKeyFile(file).load(true).mac("issuer|ana");

        // Then
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertArrayEquals(made, found);
    }

    @RepeatedTest(20)
    void instancesThatStartAtTheSameTimeUseTheKeyOfTheFastest() throws Exception {
        Path file = folder.resolve("secrets/wrapping.json");
        CyclicBarrier start = new CyclicBarrier(4);

        List<Future<byte[]>> names = new ArrayList<>();
        try (ExecutorService instances = Executors.newFixedThreadPool(start.getParties())) {
            for (int i = 0; i < start.getParties(); i++) {
                names.add(instances.submit(() -> {
                    start.await();
                    return new WrappingKeyFile(file).load(true).mac("issuer|ana");
                }));
            }
        }

        for (Future<byte[]> name : names) {
            assertArrayEquals(names.getFirst().get(), name.get());
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void anotherKeyGivesAnotherNameForTheSamePerson() throws Exception {
        byte[] one = new WrappingKeyFile(folder.resolve("one")).load(true).mac("issuer|ana");
        byte[] other = new WrappingKeyFile(folder.resolve("other")).load(true).mac("issuer|ana");

        assertFalse(Arrays.equals(one, other));
    }

    @Test
    void productionNeverMakesAKey() {
        Path file = folder.resolve("missing");

        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> new WrappingKeyFile(file).load(false));

        assertTrue(refusal.getMessage().contains("holdout.keys.wrapping-key-file"), refusal.getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void productionRefusesALocalRunsKey() {
        Path file = folder.resolve("local");
        new WrappingKeyFile(file).load(true);

        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> new WrappingKeyFile(file).load(false));

        assertTrue(refusal.getMessage().contains("holdout.keys.wrapping-key-file"), refusal.getMessage());
    }

    @Test
    void productionTakesAKeyMadeForIt() throws Exception {
        Path file = folder.resolve("production");
        MakeWrappingKey.main(file.toString());

        assertEquals(32, new WrappingKeyFile(file).load(false).mac("issuer|ana").length);
    }

    @Test
    void aKeyIsNeverOverwritten() throws Exception {
        Path file = folder.resolve("production");
        MakeWrappingKey.main(file.toString());

        assertThrows(IllegalArgumentException.class, () -> MakeWrappingKey.main(file.toString()));
    }

    @Test
    void evenAFileThatAppearedMeanwhileIsNotOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("there"), "another's key");

        assertThrows(FileAlreadyExistsException.class, () -> WrappingKeyFile.write(file, "production"));
        assertEquals("another's key", Files.readString(file));
    }

    @Test
    void aFileThatIsNoKeyIsRefusedByTheNameOfItsProperty() throws Exception {
        Path file = Files.writeString(folder.resolve("rubbish"), "{\"madeFor\": \"local\"}");

        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> new WrappingKeyFile(file).load(true));

        assertTrue(refusal.getMessage().contains("holdout.keys.wrapping-key-file"), refusal.getMessage());
    }
}
