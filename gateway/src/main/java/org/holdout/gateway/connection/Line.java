package org.holdout.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** The line below a connection, and how a call on it ends before its time. */
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

    /** Ends a call that has no answer yet: of HTTP/2 its stream, as other calls share the connection, else the line. */
    public static void end(HttpServerRequest call) {
        if (call.version() == HttpVersion.HTTP_2) {
            var _ = call.response().reset();
        } else {
            cut(call.connection());
        }
    }

    /** Has a call end with the answer that it is about to get, as nobody reads the rest of it. */
    public static void endAfterAnswer(RoutingContext call) {
        if (call.request().version() == HttpVersion.HTTP_2) {
            call.addEndHandler(answered -> call.response().reset());
        } else {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            call.addEndHandler(answered -> call.request().connection().close());
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
