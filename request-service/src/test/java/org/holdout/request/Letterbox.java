package org.holdout.request;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends mail as companies, machines and strangers do: by real SMTP, every byte as it is. */
public final class Letterbox {

    private Letterbox() {}

    /** Posts a mail to one address. It gets a {@code To} unless it has one. */
    public static void post(String to, String mail) {
        String whole = mail.startsWith("To: ") ? mail : "To: " + to + "\n" + mail;
        int port = ConfigProvider.getConfig().getValue("holdout.mail.smtp.port", Integer.class);
        try (Socket server = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
            answers.readLine();
            say(server, answers, "HELO there");
            say(server, answers, "MAIL FROM:<somebody@elsewhere.example>");
            say(server, answers, "RCPT TO:<" + to + ">");
            say(server, answers, "DATA");
            say(server, answers, whole.replace("\n.", "\n..").replace("\n", "\r\n") + "\r\n.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket server, BufferedReader answers, String line) throws IOException {
        OutputStream out = server.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        String answer = answers.readLine();
        if (answer == null || answer.charAt(0) > '3') {
            throw new IllegalStateException("The mail server answered " + answer);
        }
    }
}
