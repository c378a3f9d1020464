package org.holdout.comparison.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A vendor's site, as it is called: it answers 404 to what no test put there. */
final class WatchedServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    WatchedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange call) throws IOException {
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try (call) {
            calls.add(call.getRequestURI().toString());
            headers.add(Map.copyOf(call.getRequestHeaders()));
            HttpHandler page = pages.get(call.getRequestURI().getPath());
            if (page == null) {
                call.sendResponseHeaders(404, -1);
            } else {
                page.handle(call);
            }
        } finally {
            running.decrementAndGet();
        }
    }

    /** The address of a page here. */
    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    WatchedServer put(String path, HttpHandler page) {
        pages.put(path, page);
        return this;
    }

    /** A page of HTML in UTF-8. */
    WatchedServer html(String path, String body) {
        return put(path, "text/html; charset=utf-8", body.getBytes(UTF_8));
    }

    WatchedServer put(String path, String type, byte[] body) {
        return put(path, call -> {
            call.getResponseHeaders().set("Content-Type", type);
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
        });
    }

    /** Nothing but a status and a header. */
    WatchedServer status(String path, int status, String... header) {
        return put(path, call -> {
            for (int i = 0; i < header.length; i += 2) {
                call.getResponseHeaders().set(header[i], header[i + 1]);
            }
            call.sendResponseHeaders(status, -1);
        });
    }

    /** Begins a page and never ends it while the server lives. */
    WatchedServer endless(String path) {
        return put(path, call -> {
            call.getResponseHeaders().set("Content-Type", "text/html");
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write('.');
            call.getResponseBody().flush();
            untilItCloses();
        });
    }

    /** A minute at most: longer than any test lets a page take. */
    private void untilItCloses() throws IOException {
        try {
            if (!closing.await(1, TimeUnit.MINUTES)) {
                throw new IOException("The server was not closed.");
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often a page was called. */
    long calls(String path) {
        return calls.stream().filter(path::equals).count();
    }

    /** A header of the last call of a page, null without one. */
    String header(String path, String name) {
        List<String> values = headers.get(calls.lastIndexOf(path)).get(name);
        return values == null ? null : values.getFirst();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
