package org.holdout.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * One call over a connection of its own. The connection goes to the addresses that were checked and to no other: the client asks
 * {@link #resolve} where the host is, and TLS still verifies the host's name.
 */
final class Exchange implements DnsResolver, AutoCloseable {

    private final Call call;
    private final Target target;
    private final HttpUriRequestBase request;
    private final CloseableHttpClient client;

    Exchange(Call call, Gate gate, Target target, GuardConfig config, TlsSocketStrategy tls) {
        this.call = call;
        this.target = target;
        this.request = request(call, gate);
        this.client = HttpClients.custom()
                .setConnectionManager(connections(config, tls))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setResponseTimeout(timeout())
                        .build())
                .setUserAgent(config.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private HttpClientConnectionManager connections(GuardConfig config, TlsSocketStrategy tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(this)
                .setTlsSocketStrategy(tls)
                .setMaxConnTotal(1)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(config.maxHeaders())
                                .setMaxLineLength(config.maxHeaderLine())
                                .build())
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(timeout()).build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(timeout()).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(config.connectTimeout()))
                        .setSocketTimeout(timeout())
                        .build())
                .build();
    }

    private Timeout timeout() {
        return Timeout.of(call.timeout());
    }

    private static HttpUriRequestBase request(Call call, Gate gate) {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method().name(), call.address());
        call.headers().forEach(request::setHeader);
        if (call.method() == Call.Method.POST) {
            String type = call.headers().entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(ContentType.APPLICATION_OCTET_STREAM.getMimeType());
            request.setEntity(new GatedEntity(new ByteArrayEntity(call.body(), ContentType.parse(type)), gate));
        }
        return request;
    }

    /** The head waits in the connection's buffer until the body comes, so that before the gate lets it nothing leaves. */
    private static final class GatedEntity extends HttpEntityWrapper {

        private final Gate gate;

        private GatedEntity(HttpEntity body, Gate gate) {
            super(body);
            this.gate = gate;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            gate.pass(() -> {
                super.writeTo(out);
                out.flush();
            });
        }
    }

    /** The body is left where it is cut, and the connection is closed: what is still to come may never end. */
    @SuppressWarnings("MustBeClosedChecker")
    Answer send() throws IOException {
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        byte[] body = new byte[0];
        if (response.getEntity() != null) {
            InputStream content = response.getEntity().getContent();
            body = content.readNBytes(call.maxBytes() + 1);
        }
        boolean cut = body.length > call.maxBytes();
        return new Answer(
                response.getCode(), headers(response), cut ? Arrays.copyOf(body, call.maxBytes()) : body, cut);
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders())
                .collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.mapping(Header::getValue, Collectors.toList())));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (!host.equalsIgnoreCase(target.host())) {
            throw new UnknownHostException("The name that was checked is another one.");
        }
        return target.addresses().toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Ends the exchange wherever it is. */
    @Override
    public void close() {
        request.cancel();
        client.close(CloseMode.IMMEDIATE);
    }
}
