package org.holdout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An association's own system that takes webhooks as the Standard Webhooks specification has it, with nothing but the JDK: it believes
 * a message whose signature is right and whose time is near, and refuses every other with 401.
 */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";
    private static final String ED25519 = "Ed25519";

    /** What stands before the 32 bytes of an Ed25519 key in X.509's form (RFC 8410, section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** A message that was believed. */
    record Message(String id, JsonNode body) {
        String type() {
            return body.required("type").asText();
        }

        JsonNode data() {
            return body.required("data");
        }
    }

    private final HttpServer server;
    private final List<Message> believed = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile String key = "";

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/holdout";
    }

    /** Believes what is signed by this secret, {@code whsec_…}, or verified by this public key, {@code whpk_…}. */
    Receiver trust(String secretOrPublicKey) {
        key = secretOrPublicKey;
        return this;
    }

    /** What was believed so far, each message once, in the order in which it came. */
    List<Message> believed() {
        return List.copyOf(believed);
    }

    /** The ids of what was not believed. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getRequestHeaders();
            String id = headers.getFirst("webhook-id");
            String time = headers.getFirst("webhook-timestamp");
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean good = isNear(time) && isSigned(id + "." + time + ".", body, headers.getFirst("webhook-signature"));
            if (!good) {
                refused.add(id);
            } else if (believed.stream().noneMatch(known -> known.id().equals(id))) {
                believed.add(new Message(id, JSON.readTree(body)));
            }
            exchange.sendResponseHeaders(good ? 204 : 401, -1);
        }
    }

    private static boolean isNear(String seconds) {
        return Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), Instant.now())
                        .abs()
                        .compareTo(TOLERANCE)
                < 0;
    }

    private boolean isSigned(String head, byte[] body, String signatures) {
        byte[] before = head.getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(before, before.length + body.length);
        System.arraycopy(body, 0, signed, before.length, body.length);
        return Arrays.stream(signatures.split(" ", -1)).anyMatch(signature -> isSigned(signed, signature));
    }

    private boolean isSigned(byte[] signed, String signature) {
        byte[] bytes = Base64.getDecoder().decode(signature.substring(signature.indexOf(',') + 1));
        byte[] trusted = Base64.getDecoder().decode(key.substring(key.indexOf('_') + 1));
        try {
            if (key.startsWith("whsec_")) {
                Mac mac = Mac.getInstance(HMAC);
                mac.init(new SecretKeySpec(trusted, HMAC));
                return signature.startsWith("v1,") && MessageDigest.isEqual(mac.doFinal(signed), bytes);
            }
            byte[] encoded = Arrays.copyOf(X509, X509.length + trusted.length);
            System.arraycopy(trusted, 0, encoded, X509.length, trusted.length);
            Signature check = Signature.getInstance(ED25519);
            check.initVerify(KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(signed);
            return signature.startsWith("v1a,") && check.verify(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
