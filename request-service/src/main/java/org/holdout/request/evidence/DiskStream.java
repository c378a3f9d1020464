package org.holdout.request.evidence;

import io.quarkus.logging.Log;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/** Writes to the vault; when it refuses (its disk may be full), the sender is told to come back. */
final class DiskStream extends FilterOutputStream {

    DiskStream(OutputStream vault) {
        super(vault);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    static ProblemException refused(IOException e) {
        Log.errorf("The vault cannot write (%s)", e.getClass().getSimpleName());
        return Refusals.of(ErrorCode.UNAVAILABLE, "evidence.refused.notStored");
    }
}
