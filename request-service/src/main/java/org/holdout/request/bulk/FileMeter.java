package org.holdout.request.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.holdout.problem.ErrorCode;
import org.holdout.request.words.Refusals;

/** Measures a file as it comes in: PAYLOAD_TOO_LARGE beyond its bound, and its SHA-256. */
final class FileMeter extends FilterInputStream {

    private final long most;
    private final MessageDigest digest;
    private long seen;

    FileMeter(InputStream in, long most) {
        super(in);
        this.most = most;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
            digest.update((byte) one);
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int read = in.read(to, from, length);
        if (read > 0) {
            digest.update(to, from, read);
            count(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Of all that was read, hexadecimal; once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void count(int more) {
        seen += more;
        if (seen > most) {
            throw Refusals.of(ErrorCode.PAYLOAD_TOO_LARGE, "bulk.refused.fileTooLarge", most / (1024 * 1024));
        }
    }
}
