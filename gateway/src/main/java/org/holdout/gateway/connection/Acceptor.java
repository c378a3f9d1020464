package org.holdout.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;

/**
 * Stands at a port, and has each connection watched that is accepted there. Neither Quarkus nor Vert.x has a bound on the time that a
 * head takes, nor a way to a connection before its first call. The management port, which answers without a token, is one of them.
 */
final class Acceptor extends ChannelInboundHandlerAdapter {
    private final Duration headWithin;

    private Acceptor(Duration headWithin) {
        this.headWithin = headWithin;
    }

    /**
     * Stands at every open port of this application, once. Quarkus tells when the first of them is open, and of the others nothing:
     * those it may miss.
     */
    static void standAtPorts(Vertx vertx, Duration headWithin) {
        for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            if (loop instanceof SingleThreadEventLoop ports) {
                ports.execute(
                        () -> ports.registeredChannelsIterator().forEachRemaining(port -> stand(port, headWithin)));
            }
        }
    }

    /** Stands at the port by which this connection came, once, if it was missed. */
    static void standAtPortOf(Channel connection, Duration headWithin) {
        Channel port = connection.parent();
        if (port != null) {
            port.eventLoop().execute(() -> stand(port, headWithin));
        }
    }

    private static void stand(Channel port, Duration headWithin) {
        if (port instanceof ServerChannel && port.pipeline().get(Acceptor.class) == null) {
            port.pipeline().addFirst(new Acceptor(headWithin));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext port, Object accepted) {
        if (accepted instanceof Channel connection) {
            HeadWatch.watch(connection, headWithin);
        }
        port.fireChannelRead(accepted);
    }
}
