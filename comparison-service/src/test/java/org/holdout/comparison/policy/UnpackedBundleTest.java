package org.holdout.comparison.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class UnpackedBundleTest {

    @TempDir
    Path place;

    @Test
    void whatAnotherProcessUnpackedStaysUntilThatIsKilled() throws Exception {
        Process other = other();
        try (BufferedReader says = other.inputReader()) {
            Path folder = Path.of(says.readLine());
            Files.writeString(folder.resolve("pack"), "unpacked");

            UnpackedBundle.removeLeft(place);
            assertTrue(Files.exists(folder.resolve("pack")), "it is used");
            other.destroyForcibly().waitFor();
            UnpackedBundle.removeLeft(place);

            assertEquals(0, files());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void theNextBundleRemovesWhatWasLeft() throws Exception {
        Process other = other();
        try (BufferedReader says = other.inputReader()) {
            Path folder = Path.of(says.readLine());
            other.destroyForcibly().waitFor();

            try (UnpackedBundle next = UnpackedBundle.in(place)) {
                assertFalse(Files.exists(folder));
                assertTrue(Files.isDirectory(next.folder()));
            }
        } finally {
            other.destroyForcibly();
        }

        assertEquals(0, files());
    }

    @Test
    void ofTwoInOneProcessEachStaysUntilItIsClosed() throws IOException {
        try (UnpackedBundle first = UnpackedBundle.in(place)) {
            UnpackedBundle second = UnpackedBundle.in(place);
            second.close();

            assertTrue(Files.isDirectory(first.folder()));
            assertFalse(Files.exists(second.folder()));
        }

        assertEquals(0, files());
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.count();
        }
    }

    private Process other() throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Other.class.getName(),
                place.toString());
        java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return java.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Another process, which says where it unpacks and then does nothing more. */
    static final class Other {

        private Other() {}

        public static void main(String[] place) throws IOException {
            System.out.println(UnpackedBundle.in(Path.of(place[0])).folder());
            System.in.read();
        }
    }
}
