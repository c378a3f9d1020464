package org.holdout.gateway.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.holdout.problem.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final Logger logger = Logger.getLogger(Failures.class.getName());
    private final Heard heard = new Heard();

    @BeforeEach
    void hear() {
        logger.addHandler(heard);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(heard);
    }

    @Test
    void whatWasAskedOfASilentServiceIsNotLogged() {
        TimeoutException silence = new TimeoutException(
                "The timeout period of 10000ms has been exceeded while executing GET /guides?search=secret for server a");

        ErrorCode code = Failures.problem(new IOException("GET /guides?search=secret", silence))
                .code();

        assertEquals(ErrorCode.UNAVAILABLE, code);
        assertEquals(1, heard.lines.size());
        String line = heard.lines.getFirst();
        assertTrue(line.contains("java.io.IOException"), line);
        assertTrue(line.contains("java.util.concurrent.TimeoutException"), line);
        assertFalse(line.contains("guides") || line.contains("secret"), line);
    }

    /** Each line with what goes into it and its stack trace's first words. */
    private static final class Heard extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage() + Arrays.toString(entry.getParameters()) + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
