package org.holdout.guard;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One call to an address that somebody entered.
 *
 * @param headers the request's own headers; those that say where a message goes or where it ends are refused
 * @param body what is posted; not sent with a GET
 * @param timeout for everything together, from the look-up of the name to the last byte
 * @param maxBytes of the answer's body, after decompression
 */
@SuppressWarnings("ArrayRecordComponent")
public record Call(
        Method method, URI address, Map<String, String> headers, byte[] body, Duration timeout, int maxBytes) {

    /** What a call may do. */
    public enum Method {
        GET,
        POST
    }

    public Call {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A call needs a timeout.");
        }
        if (maxBytes < 0) {
            throw new IllegalArgumentException("A call cannot take fewer than no bytes.");
        }
        headers = Map.copyOf(headers);
    }

    /** A call that reads. */
    public static Call get(URI address, Map<String, String> headers, Duration timeout, int maxBytes) {
        return new Call(Method.GET, address, headers, new byte[0], timeout, maxBytes);
    }
}
