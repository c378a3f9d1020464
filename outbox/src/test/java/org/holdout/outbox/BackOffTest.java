package org.holdout.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final Waits backOff = new Waits(Duration.ofMillis(200), Duration.ofSeconds(1));

    @Test
    void waitsDoubleFromTheFirst() {
        assertEquals(Duration.ofMillis(200), backOff.after(1));
        assertEquals(Duration.ofMillis(400), backOff.after(2));
        assertEquals(Duration.ofMillis(800), backOff.after(3));
    }

    @Test
    void noWaitIsLongerThanTheLongest() {
        assertEquals(Duration.ofSeconds(1), backOff.after(4));
        assertEquals(Duration.ofSeconds(1), backOff.after(Integer.MAX_VALUE));
    }
}
