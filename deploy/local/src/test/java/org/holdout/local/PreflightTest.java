package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import org.holdout.local.CannotRun.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    /** All of them below 32768, where systems begin to give out ports to clients. */
    private static final Ports PORTS = new Ports(11_300);

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsNamedWithItsPartAndTheWayOut() throws IOException {
        try (var taken = taken(PORTS.keycloak())) {
            var refusal = assertThrows(CannotRun.class, () -> Preflight.portsFree(PORTS, Set.of(), false));

            assertEquals(Why.PORT_TAKEN, refusal.why());
            assertTrue(refusal.getMessage().contains(taken.getLocalPort() + " (keycloak)"), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("--port-offset"), refusal.getMessage());
        }
    }

    @Test
    void thePortOfAnApplicationLeftOutMayBeTaken() throws IOException {
        try (var taken = taken(PORTS.gateway())) {
            assertTrue(taken.isBound());
            assertDoesNotThrow(() -> Preflight.portsFree(PORTS, Set.of("gateway"), false));
        }
    }

    @Test
    void theTakenPortOfASecondInstanceIsNamed() throws IOException {
        try (var taken = taken(Ports.instance(PORTS.gateway(), 2))) {
            var refusal = assertThrows(CannotRun.class, () -> Preflight.portsFree(PORTS, Set.of(), true));

            assertTrue(refusal.getMessage().contains(taken.getLocalPort() + " (gateway-2)"), refusal.getMessage());
            assertDoesNotThrow(() -> Preflight.portsFree(PORTS, Set.of("gateway"), true));
        }
    }

    @Test
    void tooLittleDiskIsRefusedBeforeAnythingStarts() {
        Path home = folder.resolve("not/there/yet");

        var refusal = assertThrows(CannotRun.class, () -> Preflight.enoughDisk(home, Long.MAX_VALUE));

        assertEquals(Why.NO_DISK, refusal.why());
        assertTrue(refusal.getMessage().contains("--home"), refusal.getMessage());
    }

    @Test
    void enoughDiskIsNoMatter() {
        assertDoesNotThrow(() -> Preflight.enoughDisk(folder, 1));
    }

    private static ServerSocket taken(int port) throws IOException {
        var socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        return socket;
    }
}
