package org.holdout.e2e.production;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Where mail is handed in: speaks STARTTLS, lets nobody say anything in clear, and then hands on to a mail server that can not. */
final class StartTls implements AutoCloseable {

    private static final int BACKLOG = 50;
    private static final int LONGEST_LINE = 1000;

    private final ServerSocket server;
    private final SSLContext tls;
    private final int behind;

    StartTls(int port, SSLContext tls, int behind) throws IOException {
        this.server = new ServerSocket(port, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
        this.tls = tls;
        this.behind = behind;
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            say(client, "220 here");
            if (!wantsTls(client)) {
                return;
            }
            try (SSLSocket sealed = (SSLSocket)
                            tls.getSocketFactory().createSocket(client, "localhost", client.getPort(), true);
                    Socket mail = new Socket(InetAddress.ofLiteral("127.0.0.1"), behind)) {
                sealed.setUseClientMode(false);
                // The greeting was said already.
                line(mail.getInputStream());
                Thread.ofVirtual().start(() -> pass(mail, sealed));
                pass(sealed, mail);
            }
        } catch (IOException e) {
            // The client or the test hung up.
        }
    }

    private static boolean wantsTls(Socket client) throws IOException {
        String command = line(client.getInputStream());
        while (!command.isEmpty()) {
            String word = command.strip().replaceFirst(" .*", "").toUpperCase(Locale.ROOT);
            switch (word) {
                case "EHLO" -> say(client, "250-here\r\n250 STARTTLS");
                case "STARTTLS" -> {
                    say(client, "220 go ahead");
                    return true;
                }
                case "QUIT" -> {
                    say(client, "221 bye");
                    return false;
                }
                default -> say(client, "530 Must issue a STARTTLS command first");
            }
            command = line(client.getInputStream());
        }
        return false;
    }

    /** Byte by byte: what follows STARTTLS is no longer ours to read. Empty at the end. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && line.length() < LONGEST_LINE) {
            line.append((char) next);
            if (next == '\n') {
                break;
            }
            next = in.read();
        }
        return line.toString();
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of both hung up, and so does the other.
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
