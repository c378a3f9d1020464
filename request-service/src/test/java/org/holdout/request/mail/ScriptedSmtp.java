package org.holdout.request.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.holdout.request.MailServer;

/** A mail server that takes all up to the last dot, counts those, and answers the dot as it was told; null: it hangs up instead. */
public final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket server;
    private final String answerToTheDot;
    private volatile String replyTo;
    private volatile String messageId;
    private final AtomicInteger dots = new AtomicInteger();

    /** Starts at this port. */
    public ScriptedSmtp(int port, String answerToTheDot) throws IOException {
        // A server that was closed there keeps its port until its last thread has gone.
        Awaitility.await().until(() -> MailServer.isFree(port));
        server = new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1"));
        this.answerToTheDot = answerToTheDot;
        Thread.ofVirtual().start(this::serve);
    }

    /** How often a mail came whole, its last dot too. */
    public int dots() {
        return dots.get();
    }

    /** The address for answers of the mail that came last. */
    public String replyTo() {
        return replyTo;
    }

    /** The id of the mail that came last, in its brackets. */
    public String messageId() {
        return messageId;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client or the test hung up.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        say(out, "220 here");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && line.equals(".")) {
                dots.incrementAndGet();
                if (answerToTheDot == null) {
                    return;
                }
                data = false;
                say(out, answerToTheDot);
            } else if (data && line.startsWith("Reply-To: ")) {
                replyTo = line.substring("Reply-To: ".length());
            } else if (data && line.startsWith("Message-ID: ")) {
                messageId = line.substring("Message-ID: ".length());
            } else if (!data) {
                data = line.equals("DATA");
                say(out, data ? "354 go on" : "250 fine");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
