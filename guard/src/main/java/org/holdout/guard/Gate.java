package org.holdout.guard;

import java.io.IOException;

/**
 * Asked when the connection stands and nothing has left yet: it sends the body, within whatever must hold meanwhile, or throws, and
 * nothing leaves. Sending is a write into an open connection and waits for nothing that the other side does, as long as the body is
 * small.
 */
@FunctionalInterface
public interface Gate {

    /** Lets every body through. */
    Gate OPEN = Body::send;

    /** What is sent, once. */
    interface Body {
        void send() throws IOException;
    }

    /** Sends the body or throws; what it throws is thrown to the caller of the call. */
    void pass(Body body) throws IOException;
}
