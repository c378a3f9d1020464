package org.holdout.gateway.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.graphql.websocket.GraphQLWebSocketSession;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.atomic.AtomicLong;

/** A socket as SmallRye wants it; in words it says nothing of who is at the other end. */
final class VertxSession implements GraphQLWebSocketSession {
    /** RFC 6455, section 5.5: 125 bytes, two of them for the code. */
    private static final int MAX_REASON_BYTES = 123;

    private final ServerWebSocket socket;
    private final long maxUnread;
    private final Runnable cut;
    private final AtomicLong unread = new AtomicLong();

    /**
     * The session of a socket.
     *
     * @param maxUnread characters that may wait for the other end; before more are sent the socket is closed
     * @param cut cuts the line a while after a close, as who reads nothing does not read that either
     */
    VertxSession(ServerWebSocket socket, long maxUnread, Runnable cut) {
        this.socket = socket;
        this.maxUnread = maxUnread;
        this.cut = cut;
    }

    /** SmallRye sends whatever there is, and asks for the next at once; so who does not read is let go here. */
    @Override
    public void sendMessage(String message) {
        if (isClosed()) {
            return;
        }
        if (unread.get() > maxUnread) {
            CloseCode.UNREAD.close(this);
            return;
        }
        unread.addAndGet(message.length());
        socket.writeTextMessage(message).onComplete(written -> unread.addAndGet(-message.length()));
    }

    /** With this SmallRye closes a socket whose token has ended; the protocol's own code for that is {@link CloseCode#FORBIDDEN}. */
    private static final short POLICY_VIOLATION = 1008;

    /** SmallRye's reasons may quote what was sent; one that does not fit into a frame is left out. */
    @Override
    public void close(short code, String reason) {
        if (code == POLICY_VIOLATION) {
            CloseCode.FORBIDDEN.close(this);
            return;
        }
        socket.close(code, reason.getBytes(UTF_8).length > MAX_REASON_BYTES ? null : reason);
        cut.run();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public String toString() {
        return "socket";
    }
}
