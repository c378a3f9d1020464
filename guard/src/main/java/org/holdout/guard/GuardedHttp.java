package org.holdout.guard;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * Calls addresses that people enter, such that nobody reaches through it what only we can reach: https, the host looked up once and the
 * checked address connected to, nothing inside a private network, no redirects, a bounded time and a bounded answer.
 */
@Singleton
public class GuardedHttp {

    /** Those that say where a message goes or where it ends. */
    private static final Set<String> OURS =
            Set.of("host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer", "expect");

    private final GuardConfig config;
    private final Target.Lookup lookup;
    private final TlsSocketStrategy tls;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    public GuardedHttp(GuardConfig config) {
        this(config, InetAddress::getAllByName, DefaultClientTlsStrategy.createDefault());
    }

    GuardedHttp(GuardConfig config, Target.Lookup lookup, TlsSocketStrategy tls) {
        this.config = config;
        this.lookup = lookup;
        this.tls = tls;
    }

    /**
     * Checks an address when it is entered, as every call does again. Ends within {@code holdout.guard.connect-timeout}.
     *
     * @throws RefusedAddressException when it may not be called
     * @throws UnknownHostException when its host has no address now, or none is found in time
     */
    public void check(URI address) throws UnknownHostException {
        Future<Target> target = threads.submit(() -> Target.of(address, config, lookup));
        try {
            target.get(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new UnknownHostException("No address was found in time.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("The look-up was interrupted.");
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case UnknownHostException unknown -> throw unknown;
                case RuntimeException refused -> throw refused;
                case Error broken -> throw broken;
                default -> throw new IllegalStateException(failed.getCause());
            }
        } finally {
            target.cancel(true);
        }
    }

    /**
     * Calls, and ends when the call's time is over, whatever the other side does.
     *
     * @throws RefusedAddressException when the address may not be called
     * @throws SocketTimeoutException when the time was over
     * @throws IOException when no answer came, or one that is not HTTP
     */
    public Answer send(Call call) throws IOException {
        return send(call, Gate.OPEN);
    }

    /**
     * As {@link #send(Call)}, of a call with a body that leaves only when the gate lets it.
     *
     * @param gate runs on a thread of its own, which is interrupted when the call's time is over
     */
    public Answer send(Call call, Gate gate) throws IOException {
        Target.check(call.address(), config);
        for (String header : call.headers().keySet()) {
            if (OURS.contains(header.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("A call does not set the header " + header + ".");
            }
        }
        AtomicReference<Exchange> running = new AtomicReference<>();
        Future<Answer> answer = threads.submit(() -> exchange(call, gate, running));
        try {
            return answer.get(call.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new SocketTimeoutException("No whole answer in time.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The call was interrupted.");
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } finally {
            answer.cancel(true);
            Exchange left = running.get();
            if (left != null) {
                left.close();
            }
        }
    }

    private Answer exchange(Call call, Gate gate, AtomicReference<Exchange> running) throws IOException {
        Target target = Target.of(call.address(), config, lookup);
        try (Exchange exchange = new Exchange(call, gate, target, config, tls)) {
            running.set(exchange);
            if (Thread.interrupted()) {
                throw new InterruptedIOException("The time was over before the call began.");
            }
            return exchange.send();
        }
    }

    private static IOException failure(Throwable cause) {
        return switch (cause) {
            case IOException failed -> failed;
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            default -> new IOException(cause);
        };
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
