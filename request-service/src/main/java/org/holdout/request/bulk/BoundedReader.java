package org.holdout.request.bulk;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Fails rather than to hand out more characters for one line than a line may have, so that an open quotation mark holds no file in memory. */
final class BoundedReader extends FilterReader {

    /** A line has more characters than it may. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final long most;
    private long handedOut;

    BoundedReader(Reader in, int most) {
        super(in);
        this.most = most;
    }

    /** A new line begins. */
    void begin() {
        handedOut = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        int read = super.read(to, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws TooLongException {
        handedOut += more;
        if (handedOut > most) {
            throw new TooLongException();
        }
    }
}
