package org.holdout.gateway.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.graphql.websocket.GraphQLWebSocketSession;
import io.vertx.core.http.ServerWebSocket;

/** A socket as SmallRye wants it; in words it says nothing of who is at the other end. */
record VertxSession(ServerWebSocket socket) implements GraphQLWebSocketSession {
    /** RFC 6455, section 5.5: 125 bytes, two of them for the code. */
    private static final int MAX_REASON_BYTES = 123;

    @Override
    public void sendMessage(String message) {
        socket.writeTextMessage(message);
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
