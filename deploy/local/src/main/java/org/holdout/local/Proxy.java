package org.holdout.local;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A plain reverse proxy in the launcher: each request, and each WebSocket, goes to the next instance in turn, and to another when
 * that one does not take the connection. Nobody stays with one instance. Each gets a connection of its own: one that was kept could have
 * been ended by the instance a moment ago, and what is sent on it is lost.
 */
final class Proxy implements Part {
    static final String NAME = "proxy";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECT_MILLIS = 2000;
    private static final int CONNECTIONS = 64;
    private static final int LONGEST_LINE = 16384;
    private static final long STOP_SECONDS = 10;

    private final List<Integer> ports;
    private final int instances;
    private Vertx vertx;

    /** Listens at these ports, before so many instances of each, see {@link Ports#instance}. */
    Proxy(List<Integer> ports, int instances) {
        this.ports = List.copyOf(ports);
        this.instances = instances;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void start() {
        var files = new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(files));
        var options = new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(CONNECTIONS);
        var requests = vertx.createHttpClient(new HttpClientOptions(options).setKeepAlive(false));
        var upgrades = vertx.createHttpClient(options);
        var server = new HttpServerOptions()
                .setHost(LOOPBACK)
                .setMaxHeaderSize(LONGEST_LINE)
                .setMaxInitialLineLength(LONGEST_LINE);
        Future.all(ports.stream()
                        .map(port -> vertx.createHttpServer(new HttpServerOptions(server).setPort(port))
                                .requestHandler(before(port, requests, upgrades))
                                .listen())
                        .toList())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** A client that keeps no connection says so in the header by which a WebSocket is asked for, so these have one of their own. */
    private HttpProxy before(int port, HttpClient requests, HttpClient upgrades) {
        var turn = new AtomicInteger();
        return HttpProxy.reverseProxy(requests).origin(visit -> {
            var client = visit.request().headers().contains(HttpHeaders.UPGRADE) ? upgrades : requests;
            return open(client, asked(visit, port), port, turn.getAndIncrement(), instances - 1);
        });
    }

    /** The address that the visitor asked for, which is the one that the instance has to know. */
    private static HostAndPort asked(ProxyContext visit, int port) {
        HostAndPort asked = visit.request().proxiedRequest().authority();
        return asked == null ? HostAndPort.create(LOOPBACK, port) : asked;
    }

    /** A connection to the instance whose turn it is; when it is not there, to one of so many others. */
    private Future<HttpClientRequest> open(HttpClient client, HostAndPort asked, int port, int turn, int others) {
        int instance = Ports.instance(port, Math.floorMod(turn, instances) + 1);
        var opened = client.request(new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(instance, LOOPBACK))
                .setHost(asked.host())
                .setPort(asked.port()));
        return others == 0 ? opened : opened.recover(away -> open(client, asked, port, turn + 1, others - 1));
    }

    @Override
    public synchronized void stop() {
        if (vertx != null) {
            vertx.close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }
}
