package org.holdout.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection that has begun the head of a call and does not end it, however often it sends a byte of it. A call whose head
 * came at once costs two comparisons.
 */
final class HeadWatch extends ChannelInboundHandlerAdapter {
    private static final AttributeKey<HeadWatch> KEY = AttributeKey.valueOf(HeadWatch.class, "head");

    private final long millis;
    private HttpServerRequest latest;
    private long calls;
    private Future<?> deadline;

    private HeadWatch(Duration within) {
        this.millis = within.toMillis();
    }

    /** Watches a connection that has just been accepted. */
    static void watch(Channel connection, Duration within) {
        HeadWatch watch = new HeadWatch(within);
        connection.attr(KEY).set(watch);
        connection.pipeline().addFirst(watch);
    }

    /**
     * The head of this call has come, on its connection's own thread.
     *
     * @return whether the connection is watched
     */
    static boolean cameOn(Channel connection, HttpServerRequest call) {
        HeadWatch watch = connection.attr(KEY).get();
        if (watch == null) {
            return false;
        }
        watch.latest = call;
        watch.calls++;
        watch.stop();
        return true;
    }

    @Override
    public void channelActive(ChannelHandlerContext connection) {
        start(connection);
        connection.fireChannelActive();
    }

    /** Bytes after a call that is over, of which no call has come: the beginning of a head. */
    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        long before = calls;
        boolean isOver = latest != null && latest.isEnded() && latest.response().ended();
        connection.fireChannelRead(bytes);
        if (isOver && calls == before && deadline == null) {
            start(connection);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        stop();
        connection.fireChannelInactive();
    }

    private void start(ChannelHandlerContext connection) {
        deadline = connection.executor().schedule(() -> over(connection), millis, TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** After its first call, a connection without a decoder speaks something else than HTTP/1.1, which has bounds of its own. */
    private void over(ChannelHandlerContext connection) {
        if (latest == null || connection.pipeline().get(HttpRequestDecoder.class) != null) {
            var _ = connection.close();
        } else {
            connection.pipeline().remove(this);
        }
    }
}
