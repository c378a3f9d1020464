package org.holdout.request.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.holdout.request.mail.MailSettingsFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers are fetched under TLS and with a login, as the settings say; see {@code MailTlsIT} for the certificate. */
class ImapTlsIT {

    private static final String MAIL =
            "From: a@meta.example\r\nTo: requests@holdout.example\r\nSubject: x\r\n\r\nHello\r\n";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));

    @BeforeEach
    void aMailboxWithOneMail() throws MessagingException {
        server.start();
        GreenMailUser user = server.setUser("requests@holdout.example", "requests", "secret");
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(MAIL.getBytes(StandardCharsets.US_ASCII))));
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void underTlsWithTheRightLoginTheMailIsFetchedAndRemoved() throws Exception {
        assertEquals(List.of("x"), subjects(Map.of("password", "secret")));
        assertEquals(List.of(), subjects(Map.of("password", "secret")));
    }

    @Test
    void withAWrongLoginNothingIsTakenAndNothingIsLost() throws Exception {
        assertThrows(MessagingException.class, () -> subjects(Map.of("password", "wrong")));

        assertEquals(List.of("x"), subjects(Map.of("password", "secret")));
    }

    @Test
    void aServerWithAnotherNameThanItsCertificateIsNotTrusted() {
        assertThrows(MessagingException.class, () -> subjects(Map.of("password", "secret", "host", "localhost")));
    }

    private List<String> subjects(Map<String, String> imap) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of(
                "imap.host",
                "127.0.0.1",
                "imap.port",
                Integer.toString(server.getImaps().getPort()),
                "imap.tls",
                "TLS",
                "imap.username",
                "requests"));
        imap.forEach((name, value) -> settings.put("imap." + name, value));
        List<String> subjects = new ArrayList<>();
        new ImapMailbox(MailSettingsFixture.of(settings), MailSettingsFixture.evidence()).read(mail -> {
            subjects.add(mail.getSubject());
            return ImapMailbox.Fate.REMOVE;
        });
        return subjects;
    }
}
