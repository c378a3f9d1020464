package org.holdout.request.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that offers STARTTLS and, behind it, a login. It remembers every command, and whether it came in clear. */
final class StartTlsSmtp implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final ServerSocket server;
    private final SSLContext tls;
    private final List<String> inClear = new CopyOnWriteArrayList<>();
    private final List<String> sealed = new CopyOnWriteArrayList<>();

    StartTlsSmtp() throws IOException, GeneralSecurityException {
        server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        tls = tls();
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> inClear() {
        return inClear;
    }

    List<String> sealed() {
        return sealed;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                say(client, "220 here");
                talk(client, inClear);
                Socket layered = tls.getSocketFactory().createSocket(client, "127.0.0.1", client.getPort(), true);
                ((SSLSocket) layered).setUseClientMode(false);
                talk(layered, sealed);
            } catch (IOException e) {
                // The client or the test hung up.
            }
        }
    }

    /** Talks until the client quits, or wants to go on under TLS. */
    private static void talk(Socket client, List<String> heard) throws IOException {
        boolean clear = !(client instanceof SSLSocket);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            heard.add(line);
            String command = line.replaceFirst(" .*", "").toUpperCase(Locale.ROOT);
            data = command.equals("DATA");
            switch (command) {
                case "EHLO" -> say(client, clear ? "250-here\r\n250 STARTTLS" : "250-here\r\n250 AUTH PLAIN");
                case "STARTTLS" -> {
                    say(client, "220 go ahead");
                    return;
                }
                case "AUTH" -> say(client, "235 welcome");
                case "DATA" -> say(client, "354 go on");
                default -> say(client, "250 fine");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static SSLContext tls() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = StartTlsSmtp.class.getResourceAsStream("/mail/tls.p12")) {
            keys.load(file, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
