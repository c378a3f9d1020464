package org.holdout.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** The line below a connection. */
public final class Line {
    private Line() {}

    /**
     * Cuts the line, with whatever waits to be sent. Closing a connection means to send that first, which never comes to an end while
     * the other end does not read. One that is closed already stays so.
     */
    public static void cut(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            cut(base.channel());
        }
    }

    /** A closed channel has no handlers any more. */
    static void cut(Channel line) {
        ChannelHandlerContext first = line.pipeline().firstContext();
        if (first != null) {
            var _ = first.close();
        }
    }
}
