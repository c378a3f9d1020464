package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void anOffsetMovesEveryPort() {
        List<Integer> usual = ports(new Ports(0));

        List<Integer> moved = ports(new Ports(100));

        assertEquals(usual.stream().map(port -> port + 100).toList(), moved);
    }

    @Test
    void noTwoPartsShareAPort() {
        List<Integer> ports = ports(new Ports(0));

        assertEquals(ports.size(), ports.stream().distinct().count());
    }

    @Test
    void norDoTheInstancesOfApplicationsThatRunTwice() {
        List<Integer> ports = new Ports(0)
                .all().stream().flatMap(Twins::and).map(Ports.Listener::port).toList();

        assertEquals(new Ports(0).all().size() + Twins.COUNT * 2 * Applications.NAMES.size(), ports.size());
        assertEquals(ports.size(), ports.stream().distinct().count());
    }

    @Test
    void theLargestOffsetEndsAtTheLastPort() {
        int highest = ports(new Ports(Ports.MAX_OFFSET)).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();

        assertEquals(65535, highest);
    }

    @Test
    void anOffsetBeyondTheLastPortIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Ports(Ports.MAX_OFFSET + 1));
        assertThrows(IllegalArgumentException.class, () -> new Ports(-1));
    }

    @Test
    void theOffsetProposedIsOneThatBrowsersOpen() {
        assertEquals(100, new Ports(0).anotherOffset());
        assertEquals(2100, new Ports(1900).anotherOffset());
        assertEquals(100, new Ports(Ports.MAX_OFFSET).anotherOffset());
    }

    private static List<Integer> ports(Ports ports) {
        return ports.all().stream().map(Ports.Listener::port).toList();
    }
}
