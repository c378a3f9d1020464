package org.holdout.gateway.socket;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import org.holdout.gateway.connection.Line;
import org.holdout.gateway.fairuse.Callers;
import org.holdout.gateway.fairuse.FairUse;
import org.holdout.gateway.fairuse.Places;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** Opens sockets for live updates, as many as the bounds allow; each costs a point, but for the portal's. */
final class SocketHandler extends SmallRyeGraphQLAbstractHandler {
    private static final int SERVICE_UNAVAILABLE = 503;

    private final SocketConfig config;
    private final String tokenField;
    private final Callers callers;
    private final FairUse fairUse;
    private final Places places;

    SocketHandler(
            CurrentIdentityAssociation identity,
            CurrentVertxRequest current,
            SocketConfig config,
            String tokenField,
            Callers callers,
            FairUse fairUse) {
        super(identity, current, false);
        this.config = config;
        this.tokenField = tokenField;
        this.callers = callers;
        this.fairUse = fairUse;
        this.places = new Places(config.max(), config.maxOfAddress());
    }

    @Override
    protected void doHandle(RoutingContext call) {
        Optional<String> address = callers.ofAddress(call);
        try {
            if (address.isPresent()) {
                fairUse.takeOnSocket(call, Callers.signedIn(call), 1);
            }
        } catch (ProblemException refusal) {
            call.fail(refusal);
            return;
        }
        if (!places.take(address)) {
            refuse(call);
            return;
        }
        Map<String, Object> context = getMetaData(call);
        call.request()
                .toWebSocket()
                .onSuccess(socket -> listen(call, socket, context, address))
                .onFailure(refused -> places.leave(address));
    }

    /** The fault of the one address, unless all places are taken. The place of a socket whose other end is gone is free by then. */
    private void refuse(RoutingContext call) {
        call.response()
                .putHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(config.aliveWithin().toSeconds()));
        if (places.isFull()) {
            call.fail(SERVICE_UNAVAILABLE);
        } else {
            call.fail(
                    ProblemException.of(
                            ErrorCode.RATE_LIMITED,
                            "Your address holds " + config.maxOfAddress()
                                    + " sockets, the most there can be. Close some of them, or subscribe several times on one."));
        }
    }

    private void listen(
            RoutingContext call, ServerWebSocket socket, Map<String, Object> context, Optional<String> address) {
        VertxSession session = new VertxSession(socket, config.maxUnread().asLongValue(), () -> cutLater(call));
        TransportSocket transport = new TransportSocket(session, context, call, this, tokenField, fairUse, config);
        socket.closeHandler(closed -> {
            places.leave(address);
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

    private void cutLater(RoutingContext call) {
        call.vertx()
                .setTimer(
                        config.aliveWithin().toMillis(),
                        over -> Line.cut(call.request().connection()));
    }
}
