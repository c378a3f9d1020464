package org.holdout.gateway.socket;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that says over its socket what it likes, and hears what comes back and how the socket ends. */
public final class RawSocket implements WebSocket.Listener {
    private static final int SECONDS = 40;
    private static final String PING = "\"ping\"";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private boolean isAnsweringPings;
    private WebSocket socket;

    /** Opens a socket from this machine, which is where the portal is. */
    public static RawSocket open(HttpClient client, URI gateway) throws Exception {
        return open(client.newWebSocketBuilder(), gateway);
    }

    /** Opens a socket with this header, such as the visitor's address as a proxy names it. */
    static RawSocket open(HttpClient client, URI gateway, String header, String value) throws Exception {
        return open(client.newWebSocketBuilder().header(header, value), gateway);
    }

    private static RawSocket open(WebSocket.Builder builder, URI gateway) throws Exception {
        RawSocket raw = new RawSocket();
        raw.socket = builder.subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://" + gateway.getAuthority() + "/graphql"), raw)
                .get(SECONDS, TimeUnit.SECONDS);
        return raw;
    }

    RawSocket answerPings() {
        isAnsweringPings = true;
        return this;
    }

    /** Cuts the line without a word. */
    void cut() {
        socket.abort();
    }

    /** Says this. */
    public RawSocket say(String text) throws Exception {
        socket.sendText(text, true).get(SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** The next message. */
    public String hear() throws InterruptedException {
        String text = heard.poll(SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("nothing was heard");
        }
        return text;
    }

    /** The code with which the gateway closed the socket. */
    int closeCode() throws Exception {
        return closed.get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        message.append(data);
        if (last && isAnsweringPings && message.indexOf(PING) >= 0) {
            var _ = webSocket.sendText("{\"type\":\"pong\"}", true);
            message.setLength(0);
        } else if (last) {
            heard.add(message.toString());
            message.setLength(0);
        }
        return WebSocket.Listener.super.onText(webSocket, data, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }
}
