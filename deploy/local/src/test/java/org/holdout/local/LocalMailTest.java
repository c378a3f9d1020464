package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalMailTest {
    private static final Ports PORTS = new Ports(24_000);

    private final LocalMail mail = new LocalMail(PORTS);

    @BeforeEach
    void start() throws IOException {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void aMailIsListedAndShown() throws Exception {
        send("Confirm your e-mail", "Open http://localhost:8082/confirm?a=1&b=2 please");

        assertTrue(get("/").body().contains("Confirm your e-mail"));
        assertTrue(get("/mail/1").body().contains("<a href=\"http://localhost:8082/confirm?a=1&amp;b=2\""));
    }

    @Test
    void whatAMailSaysIsTextAndNothingElse() throws Exception {
        send("<script>alert(1)</script>", "<img src=x onerror=alert(1)> http://evil.example/x");

        String page = get("/mail/1").body();

        assertFalse(page.contains("<script>") || page.contains("<img") || page.contains("href=\"http://evil"), page);
        assertFalse(get("/").body().contains("<script>"));
    }

    @Test
    void scriptsReadAllMailAsJson() throws Exception {
        send("Hello", "text");

        var answer = get("/mail.json");

        assertEquals(
                "application/json; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().contains("\"subject\":\"Hello\""), answer.body());
    }

    @Test
    void whateverGoesToHoldoutsDomainEndsInTheOneMailboxThatItReads() throws Exception {
        send("requests+abc234@holdout.localhost", "To a request", "text");
        send("anything@holdout.localhost", "To its domain", "text");
        send("ana@example.org", "To somebody else", "text");

        var properties = new Properties();
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", PORTS.imap(), LocalMail.ADDRESS, "local");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<String> subjects = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    subjects.add(message.getSubject());
                }

                assertEquals(List.of("To a request", "To its domain"), subjects);
            }
        }
        assertTrue(get("/").body().contains("To somebody else"));
    }

    @Test
    void aMailThatIsNotThereIsNotFound() throws Exception {
        assertEquals(404, get("/mail/7").statusCode());
    }

    @Test
    void mailThatNobodyLooksAtIsBoundedToo() throws Exception {
        try (var store = memory()) {
            for (int i = 0; i <= 3; i++) {
                GreenMailUtil.sendTextEmail("a@example.org", "b@example.org", "s", "t", store.setup());
            }

            assertEquals(1, store.server().getReceivedMessages().length);
        }
    }

    private record Memory(GreenMail server, ServerSetup setup) implements AutoCloseable {
        @Override
        public void close() {
            server.stop();
        }
    }

    private static Memory memory() {
        var setup = new ServerSetup(PORTS.smtp() + 1, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var memory = new Memory(new GreenMail(setup), setup);
        assertEquals(List.of(), new Mailbox(memory.server(), 3, LocalMail.ADDRESS).all());
        memory.server().start();
        return memory;
    }

    private static void send(String subject, String text) throws Exception {
        send("ana@example.org", subject, text);
    }

    private static void send(String to, String subject, String text) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(PORTS.smtp()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("holdout@holdout.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORTS.mailPage() + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
