package org.holdout.e2e.production;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The operator's mail server, which stays when the machine is lost: takes mail by STARTTLS and a password, keeps what comes for the
 * domain in one mailbox behind TLS, and tells tests what it has seen, as the local run's mail page does.
 */
final class MailServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GreenMail server;
    private final StartTls submission;
    private final HttpServer page;

    MailServer(Authority authority, String password) throws IOException, GeneralSecurityException {
        System.setProperty("greenmail.tls.keystore.file", authority.mailStore().toString());
        System.setProperty("greenmail.tls.keystore.password", Authority.STORE_PASSWORD);
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(Here.SMTP, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(Here.IMAPS, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)
        });
        takeAllOfTheDomain(password);
        server.start();
        submission = new StartTls(Here.SUBMISSION, authority.mailServer(), Here.SMTP);
        page = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Here.MAIL_PAGE), 0);
        page.createContext("/mail.json", exchange -> {
            byte[] body = JSON.writeValueAsBytes(all());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        page.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        page.start();
    }

    private void takeAllOfTheDomain(String password) {
        var users = server.getUserManager();
        var usual = users.getMessageDeliveryHandler();
        try {
            GreenMailUser own = users.createUser(Here.MAIL_USER + Here.MAIL_DOMAIN, Here.MAIL_USER, password);
            users.setMessageDeliveryHandler((message, address) ->
                    address.getEmail().endsWith(Here.MAIL_DOMAIN) ? own : usual.handle(message, address));
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, String>> all() throws IOException {
        List<Map<String, String>> mails = new ArrayList<>();
        try {
            for (MimeMessage mail : server.getReceivedMessages()) {
                mails.add(Map.of(
                        "to", Arrays.toString(mail.getAllRecipients()),
                        "replyTo", Arrays.toString(mail.getReplyTo()),
                        "text", text(mail)));
            }
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        return mails;
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            return text(parts.getBodyPart(0));
        }
        return part.getContent() instanceof String text ? text : "";
    }

    @Override
    public void close() throws IOException {
        page.stop(0);
        submission.close();
        server.stop();
    }
}
