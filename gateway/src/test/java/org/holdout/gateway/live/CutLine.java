package org.holdout.gateway.live;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A line to the gateway that a test can cut, as often as it likes. */
final class CutLine {
    private static final int SECONDS = 10;

    private final Queue<NetSocket> callers = new ConcurrentLinkedQueue<>();
    private final int port;

    CutLine(Vertx vertx, URI gateway) throws Exception {
        port = vertx.createNetServer()
                .connectHandler(caller -> {
                    callers.add(caller);
                    caller.pause();
                    vertx.createNetClient()
                            .connect(SocketAddress.inetSocketAddress(gateway.getPort(), gateway.getHost()))
                            .onSuccess(line -> {
                                caller.pipeTo(line);
                                line.pipeTo(caller);
                            })
                            .onFailure(refused -> caller.close());
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(SECONDS, TimeUnit.SECONDS)
                .actualPort();
    }

    String graphql() {
        return "http://127.0.0.1:" + port + "/graphql";
    }

    /** Cuts whatever goes over it; it can be dialled again at once. */
    void cut() {
        for (NetSocket caller = callers.poll(); caller != null; caller = callers.poll()) {
            caller.close();
        }
    }
}
