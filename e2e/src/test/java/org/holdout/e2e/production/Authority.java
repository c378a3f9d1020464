package org.holdout.e2e.production;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * The authority that vouches for every certificate of the rehearsal, in place of a public one: the proxy's and the mail server's.
 * Applications and tests trust it, and nobody else.
 */
final class Authority {

    /** Of stores whose key is worth nothing beyond one rehearsal, or that hold none. */
    static final String STORE_PASSWORD = "changeit";

    private static final List<String> NEW_KEY =
            List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout");

    private static final String SETTINGS = """
        [req]
        prompt = no
        distinguished_name = name
        x509_extensions = authority
        [name]
        CN = Authority of this rehearsal
        [authority]
        basicConstraints = critical, CA:TRUE
        keyUsage = critical, keyCertSign, cRLSign
        subjectKeyIdentifier = hash
        [server]
        basicConstraints = critical, CA:FALSE
        subjectAltName = DNS:localhost, IP:127.0.0.1
        extendedKeyUsage = serverAuth
        """;

    private final Path folder;

    Authority(Here here) {
        folder = here.authority();
    }

    /** Makes its key and its certificate, and those of the mail server. */
    void make() throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("openssl.cnf"), SETTINGS);
        openssl("req -config openssl.cnf -x509 -days 2 -out authority.pem", "authority.key");
        openssl("req -config openssl.cnf -new -subj /CN=localhost -out mail.csr", "mail.key");
        openssl("x509 -req -in mail.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 2"
                + " -extfile openssl.cnf -extensions server -out mail.pem");
        openssl("pkcs12 -export -in mail.pem -inkey mail.key -passout pass:" + STORE_PASSWORD + " -out mail.p12");
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", certificate());
        try (OutputStream out = Files.newOutputStream(trustStore())) {
            trusted.store(out, STORE_PASSWORD.toCharArray());
        }
    }

    private void openssl(String arguments) throws IOException, InterruptedException {
        Ran.well(folder, Map.of(), (Object[]) ("openssl " + arguments).split(" ", -1));
    }

    private void openssl(String arguments, String newKey) throws IOException, InterruptedException {
        openssl(arguments + " " + String.join(" ", NEW_KEY) + " " + newKey);
    }

    Path pem() {
        return folder.resolve("authority.pem");
    }

    Path key() {
        return folder.resolve("authority.key");
    }

    /** What an application's JVM trusts. */
    Path trustStore() {
        return folder.resolve("trusted.p12");
    }

    /** The mail server's key and certificate. */
    Path mailStore() {
        return folder.resolve("mail.p12");
    }

    /** For clients of this JVM. */
    SSLContext client() throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load(trustStore()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** For the mail server in this JVM. */
    SSLContext mailServer() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(mailStore()), STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /**
     * The key that signed what a server shows, as Chromium takes it: the server's whole chain was checked against the authority
     * before, and its name with it.
     */
    String signersKey(String host, int port) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = (SSLSocket) client().getSocketFactory().createSocket(host, port)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            Certificate signer = socket.getSession().getPeerCertificates()[1];
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(signer.getPublicKey().getEncoded());
            return Base64.getEncoder().encodeToString(digest);
        }
    }

    private Certificate certificate() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem())) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        return store;
    }
}
