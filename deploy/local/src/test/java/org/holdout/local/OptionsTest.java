package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.holdout.local.CannotRun.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Path ROOT = Path.of("/checkout");

    @Test
    void withoutOptionsTheHomeIsInTheCheckout() {
        var options = Options.parse(ROOT, List.of("run"));

        assertEquals(Path.of("/checkout/.holdout"), options.home());
        assertEquals(8080, options.ports().portal());
    }

    @Test
    void homeOffsetAndApplicationsLeftOutAreRead() {
        var options = Options.parse(
                ROOT, List.of("run", "--home", "/data", "--port-offset", "100", "--without", "gateway,portal"));

        assertEquals(Path.of("/data"), options.home());
        assertEquals(8180, options.ports().portal());
        assertEquals(Set.of("gateway", "portal"), options.without());
    }

    @Test
    void applicationsRunOnceUnlessTwiceIsSaid() {
        assertFalse(Options.parse(ROOT, List.of("run")).twice());
        assertTrue(Options.parse(ROOT, List.of("run", "--twice")).twice());
    }

    @Test
    void requestsClockCanBeAhead() {
        var options = Options.parse(ROOT, List.of("run", "--clock-offset", "P40D"));

        assertEquals(Duration.ofDays(40), options.clockOffset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1996", "1998", "1999", "2000"})
    void anOffsetThatEndsAtAPortBrowsersRefuseIsRefusedWithAnother(String offset) {
        var refusal = assertThrows(CannotRun.class, () -> Options.parse(ROOT, List.of("run", "--port-offset", offset)));

        assertEquals(Why.USAGE, refusal.why());
        assertTrue(refusal.getMessage().contains("10080, which browsers refuse"), refusal.getMessage());
        String another = refusal.getMessage().replaceAll(".*--port-offset (\\d+)\\.$", "$1");
        assertEquals(
                Integer.parseInt(another),
                Options.parse(ROOT, List.of("run", "--port-offset", another))
                        .ports()
                        .offset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "run --port-offset",
                "run --port-offset x",
                "run --port-offset -1",
                "run --hom /data",
                "run --without kafka",
                "run --clock-offset tomorrow",
                "run folder",
                "export-content --hom /data"
            })
    void whatIsNotUnderstoodIsRefusedAndNamed(String line) {
        List<String> args = line.isEmpty() ? List.of() : List.of(line.split(" "));

        var refusal = assertThrows(CannotRun.class, () -> Options.parse(ROOT, args));

        assertEquals(Why.USAGE, refusal.why());
        assertTrue(refusal.getMessage().length() > 20);
    }
}
