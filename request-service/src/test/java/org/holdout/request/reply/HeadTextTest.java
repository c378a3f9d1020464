package org.holdout.request.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeadTextTest {

    private static final int MOST = 300;

    @Test
    void whatIsEncodedAndFoldedIsShownAsOneLine() {
        assertEquals("Grüße an Zoë", HeadText.line("=?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n an =?utf-8?b?Wm/Dqw==?=", MOST));
    }

    @Test
    void aLineOfCharactersThatTakeMuchRoomIsShownToItsBound() {
        assertEquals("😀".repeat(MOST / 2), HeadText.line("=?utf-8?q?=F0=9F=98=80?=\r\n ".repeat(MOST), MOST));
    }

    @Test
    void whatIsFoldedWithoutEndTakesNoLongTime() {
        String endless = "x" + "\r\n y".repeat(6_000_000);

        String line = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> HeadText.line(endless, MOST));

        assertEquals(MOST, line.length());
    }
}
