package org.holdout.request.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/**
 * The body of an upload as it comes in. A sender who breaks off is told so and is no fault of ours; closing leaves it open, so
 * that what is left can be read before the answer goes out.
 */
public final class SenderStream extends FilterInputStream {

    /** The body as the framework gives it. */
    public SenderStream(InputStream body) {
        super(body);
    }

    @Override
    public int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        try {
            return in.read(bytes, from, length);
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    @Override
    public void close() {
        // The framework closes the body.
    }

    /** Reads what is left, at most what the server takes of a body ({@code quarkus.http.limits.max-body-size}). */
    public void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    private static ProblemException brokenOff() {
        return Refusals.invalid(MultipartForm.FILE, "evidence.refused.brokeOff");
    }
}
