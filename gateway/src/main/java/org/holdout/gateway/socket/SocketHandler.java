package org.holdout.gateway.socket;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens sockets for live updates, as many as the bound allows. */
final class SocketHandler extends SmallRyeGraphQLAbstractHandler {
    private static final int SERVICE_UNAVAILABLE = 503;

    private final SocketConfig config;
    private final String tokenField;
    private final AtomicInteger open = new AtomicInteger();

    SocketHandler(
            CurrentIdentityAssociation identity, CurrentVertxRequest current, SocketConfig config, String tokenField) {
        super(identity, current, false);
        this.config = config;
        this.tokenField = tokenField;
    }

    @Override
    protected void doHandle(RoutingContext call) {
        if (open.get() >= config.max()) {
            call.fail(SERVICE_UNAVAILABLE);
            return;
        }
        Map<String, Object> context = getMetaData(call);
        call.request().toWebSocket().onSuccess(socket -> listen(call, socket, context));
    }

    private void listen(RoutingContext call, ServerWebSocket socket, Map<String, Object> context) {
        open.incrementAndGet();
        VertxSession session = new VertxSession(socket);
        TransportSocket transport = new TransportSocket(session, context, call, this, tokenField, config);
        socket.closeHandler(closed -> {
            open.decrementAndGet();
            transport.onClose();
        });
        socket.endHandler(ended -> transport.onEnd());
        socket.exceptionHandler(transport::onThrowable);
        if (socket.subProtocol() == null) {
            CloseCode.BAD_REQUEST.close(session);
        } else {
            socket.textMessageHandler(transport::onMessage);
        }
    }
}
