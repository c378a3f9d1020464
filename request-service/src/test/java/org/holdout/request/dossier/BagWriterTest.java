package org.holdout.request.dossier;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class BagWriterTest {

    private static final long LARGE = 200L * 1024 * 1024;
    private static final long FEW_BUFFERS = 1024 * 1024;

    @Test
    void aFileOfAnySizeFlowsThroughAndIsNeverKept() throws IOException {
        AtomicLong written = new AtomicLong();
        AtomicLong kept = new AtomicLong();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] b, int off, int len) {
                written.addAndGet(len);
            }
        };
        BagWriter bag = new BagWriter(out, "bag", Instant.EPOCH);

        bag.payload("large", new Noise(LARGE, read -> kept.accumulateAndGet(read - written.get(), Math::max)), null);

        assertTrue(written.get() > LARGE, "noise does not shrink");
        assertTrue(kept.get() < FEW_BUFFERS, kept + " bytes were kept");
    }

    @Test
    void aFileThatIsNotWhatItWasEndsTheBag() throws IOException {
        BagWriter bag = new BagWriter(OutputStream.nullOutputStream(), "bag", Instant.EPOCH);

        assertThrows(
                IOException.class, () -> bag.payload("changed", new ByteArrayInputStream(new byte[3]), "0".repeat(64)));
    }

    /** So many bytes that do not shrink; tells how many were read before each further read. */
    private static final class Noise extends InputStream {
        private final Random random = new Random(1);
        private final LongConsumer told;
        private final long size;
        private long read;

        Noise(long size, LongConsumer told) {
            this.size = size;
            this.told = told;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("byte by byte would take forever");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            told.accept(read);
            if (read >= size) {
                return -1;
            }
            byte[] some = new byte[length];
            random.nextBytes(some);
            System.arraycopy(some, 0, buffer, offset, length);
            read += length;
            return length;
        }
    }
}
