package org.holdout.request.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.Test;

class SenderStreamTest {

    @Test
    void aSenderWhoBreaksOffIsTheSendersFault() {
        SenderStream sent = new SenderStream(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection was closed");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("Connection was closed");
            }
        });

        assertEquals(
                ErrorCode.INVALID_INPUT,
                assertThrows(ProblemException.class, sent::readAllBytes).code());
        assertEquals(
                ErrorCode.INVALID_INPUT,
                assertThrows(ProblemException.class, sent::read).code());
    }

    @Test
    void theRestCanBeReadAfterItWasClosed() throws IOException {
        // Given
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[] {1, 2, 3});
        SenderStream sent = new SenderStream(new FilterInputStream(body) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        });

        // When
        assertEquals(1, sent.read());
        sent.close();

        // Then
        assertArrayEquals(new byte[] {2}, sent.readNBytes(1));
        sent.drain();
        assertEquals(0, body.available());
    }
}
