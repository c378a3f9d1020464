package org.holdout.gateway.socket;

import io.quarkus.smallrye.graphql.runtime.SmallRyeAuthGraphQLTransportWSSubprotocolHandler;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.websocket.GraphQLWebSocketSession;
import io.smallrye.graphql.websocket.graphqltransportws.MessageType;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.holdout.gateway.fairuse.Callers;
import org.holdout.gateway.fairuse.FairUse;
import org.holdout.gateway.query.AskedDocument;
import org.holdout.gateway.query.CodedErrors;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * One socket that speaks graphql-transport-ws: SmallRye's, which also closes it with 4403 when the token ends, with what that leaves
 * open. A message that is none, or a silent start, closes the socket; operations beyond the bound are refused.
 */
final class TransportSocket extends SmallRyeAuthGraphQLTransportWSSubprotocolHandler {
    private final int maxOperations;
    private final long initTimer;
    private final long aliveTimer;
    private boolean isHeard;
    private final RoutingContext call;
    private final FairUse fairUse;

    TransportSocket(
            GraphQLWebSocketSession session,
            Map<String, Object> context,
            RoutingContext call,
            SmallRyeGraphQLAbstractHandler handler,
            String tokenField,
            FairUse fairUse,
            SocketConfig config) {
        super(session, context, call, handler, Optional.of(tokenField));
        this.call = call;
        this.fairUse = fairUse;
        // Else a token that does not serve is answered as a call's would be, and the socket closes without its code.
        call.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        maxOperations = config.maxOperations();
        initTimer =
                call.vertx().setTimer(config.initWithin().toMillis(), elapsed -> CloseCode.INIT_TIMEOUT.close(session));
        aliveTimer = call.vertx().setPeriodic(config.aliveWithin().toMillis(), elapsed -> closeIfGone());
    }

    /** A message that is nested without end fails in the parser's own way. */
    @Override
    public void onMessage(String text) {
        isHeard = true;
        try {
            super.onMessage(text);
        } catch (RuntimeException e) {
            CloseCode.BAD_REQUEST.close(session);
        }
    }

    @Override
    protected void onMessage(JsonObject message) {
        if (message == null) {
            return;
        }
        Optional<MessageType> type = type(message);
        if (type.isEmpty() || !isWhole(type.get(), message)) {
            CloseCode.BAD_REQUEST.close(session);
            return;
        }
        if (type.get() == MessageType.CONNECTION_INIT) {
            call.vertx().cancelTimer(initTimer);
        }
        if (type.get() == MessageType.SUBSCRIBE && isBeyondBound(message.getString("id"))) {
            refuse(message.getString("id"));
        } else {
            super.onMessage(message);
        }
    }

    /** An error ends its operation for the other end, which may use the id again: so it ends here too, with whatever runs under that id. */
    @Override
    protected void sendErrorMessage(String operation, ExecutionResponse errors) throws IOException {
        sendCancelMessage(Json.createObjectBuilder().add("id", operation).build());
        super.sendErrorMessage(operation, errors);
    }

    @Override
    public void onClose() {
        call.vertx().cancelTimer(initTimer);
        call.vertx().cancelTimer(aliveTimer);
        super.onClose();
    }

    /** A connection that was cut without a word looks open until then. */
    private void closeIfGone() {
        if (!isHeard) {
            CloseCode.GONE.close(session);
        }
        isHeard = false;
    }

    /** One more under an id that runs closes the socket, as the protocol has it. */
    private boolean isBeyondBound(String operation) {
        return activeOperations.size() >= maxOperations && !activeOperations.containsKey(operation);
    }

    /** Costs a point as every operation does. */
    private void refuse(String operation) {
        try {
            fairUse.takeOnSocket(call, Callers.signedIn(call), FairUse.LEAST);
            refuse(
                    operation,
                    ProblemException.of(
                            ErrorCode.LIMIT_EXCEEDED,
                            "At most " + maxOperations
                                    + " operations run on one socket. End one, or open another socket."));
        } catch (ProblemException tooMuch) {
            refuse(operation, tooMuch);
        }
    }

    private void refuse(String operation, ProblemException refusal) {
        try {
            sendErrorMessage(operation, new ExecutionResponse(CodedErrors.refusal(refusal)));
        } catch (IOException e) {
            CloseCode.BAD_REQUEST.close(session);
        }
    }

    private static Optional<MessageType> type(JsonObject message) {
        return message.get("type") instanceof JsonString name
                ? Arrays.stream(MessageType.values())
                        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name.getString()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isWhole(MessageType type, JsonObject message) {
        return switch (type) {
            case CONNECTION_INIT ->
                !message.containsKey("payload")
                        || message.isNull("payload")
                        || message.get("payload") instanceof JsonObject;
            case SUBSCRIBE ->
                message.get("id") instanceof JsonString id
                        && !id.getString().isEmpty()
                        && message.get("payload") instanceof JsonObject payload
                        && (payload.get("query") instanceof JsonString || AskedDocument.isNamed(payload));
            case COMPLETE -> message.get("id") instanceof JsonString;
            case PING, PONG -> true;
            case CONNECTION_ACK, NEXT, ERROR -> false;
        };
    }
}
