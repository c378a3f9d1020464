package org.holdout.gateway.socket;

import io.smallrye.graphql.websocket.GraphQLWebSocketSession;

/**
 * Why a socket is closed, in the numbers of the
 * <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</a> protocol.
 */
enum CloseCode {
    /** A message that the protocol does not know. */
    BAD_REQUEST(4400, "This is no message of graphql-transport-ws"),

    /** The token is none, or has ended. */
    FORBIDDEN(4403, "Forbidden"),

    /** Nothing came from the other end for long. */
    GONE(4499, "Nothing was heard for long"),

    /** What was sent is not read. */
    UNREAD(4498, "What was sent is not read"),

    /** The first message did not come in time. */
    INIT_TIMEOUT(4408, "Connection initialisation timeout");

    private final short code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    void close(GraphQLWebSocketSession session) {
        if (!session.isClosed()) {
            session.close(code, reason);
        }
    }
}
