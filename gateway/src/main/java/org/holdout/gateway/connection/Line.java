package org.holdout.gateway.connection;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** The line below a connection. */
public final class Line {
    private Line() {}

    /**
     * Cuts the line, with whatever waits to be sent. Closing a connection means to send that first, which never comes to an end while
     * the other end does not read.
     */
    public static void cut(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            var _ = base.channel().pipeline().firstContext().close();
        }
    }
}
