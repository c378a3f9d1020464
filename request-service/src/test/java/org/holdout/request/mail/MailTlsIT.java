package org.holdout.request.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Mail under TLS and with a login, as the settings say. The server's certificate is one that this JVM trusts, for the name 127.0.0.1
 * alone.
 */
class MailTlsIT {

    private static final byte[] MAIL =
            "From: requests@holdout.example\r\nReply-To: requests+a@holdout.example\r\nTo: privacy@vendor.example\r\nSubject: x\r\n\r\nHello\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @Test
    void underTlsWithTheRightLoginItIsTaken() {
        try (Relay relay = new Relay()) {
            assertEquals(Handover.ACCEPTED, send(relay.port(), Map.of("tls", "TLS", "password", "secret")));

            assertEquals(1, relay.mails());
        }
    }

    @Test
    void withAWrongLoginItWaits() {
        try (Relay relay = new Relay()) {
            assertEquals(Handover.LATER, send(relay.port(), Map.of("tls", "TLS", "password", "wrong")));

            assertEquals(0, relay.mails());
        }
    }

    @Test
    void aServerWithAnotherNameThanItsCertificateGetsNothing() {
        try (Relay relay = new Relay()) {
            assertEquals(
                    Handover.LATER,
                    send(relay.port(), Map.of("tls", "TLS", "password", "secret", "host", "localhost")));

            assertEquals(0, relay.mails());
        }
    }

    @Test
    void byStartTlsNeitherLoginNorMailTravelsInClear() throws Exception {
        try (StartTlsSmtp server = new StartTlsSmtp()) {
            assertEquals(Handover.ACCEPTED, send(server.port(), Map.of("tls", "STARTTLS", "password", "secret")));

            assertEquals(
                    List.of("EHLO", "STARTTLS"),
                    server.inClear().stream()
                            .map(line -> line.replaceFirst(" .*", ""))
                            .toList());
            String login = Base64.getEncoder()
                    .encodeToString("requests\0requests\0secret".getBytes(StandardCharsets.US_ASCII));
            assertTrue(
                    server.sealed().stream().anyMatch(line -> line.equals("AUTH PLAIN " + login)),
                    server.sealed()::toString);
        }
    }

    @Test
    void aServerWithoutStartTlsGetsNeitherLoginNorMail() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        try (ScriptedSmtp server = new ScriptedSmtp(port, "250 taken")) {
            assertEquals(Handover.LATER, send(port, Map.of("tls", "STARTTLS", "password", "secret")));

            assertEquals(0, server.dots());
        }
    }

    private static Handover send(int port, Map<String, String> smtp) {
        Map<String, String> settings = new HashMap<>(
                Map.of("smtp.host", "127.0.0.1", "smtp.port", Integer.toString(port), "smtp.username", "requests"));
        smtp.forEach((name, value) -> settings.put("smtp." + name, value));
        return new SmtpSender(MailSettingsFixture.of(settings)).send(MAIL, () -> true);
    }

    /** A mail server under TLS with one account. */
    private static final class Relay implements AutoCloseable {

        private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

        Relay() {
            server.setUser("requests@holdout.example", "requests", "secret");
            server.start();
        }

        int port() {
            return server.getSmtps().getPort();
        }

        int mails() {
            return server.getReceivedMessages().length;
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
