package org.holdout.request;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A real mail server, SMTP and IMAP, at the ports that the application under test was told. While none runs there, the application
 * finds its mail server down.
 */
public final class MailServer implements AutoCloseable {

    /** The domain of the application's own addresses. */
    public static final String DOMAIN = "holdout.example";

    /** The mailbox of everything that is sent to that domain. */
    public static final String MAILBOX = "requests";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int SECONDS_TO_START = 20;
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;

    private final GreenMail server;

    private MailServer(int smtp, int imap) {
        server = new GreenMail(
                        new ServerSetup[] {at(smtp, ServerSetup.PROTOCOL_SMTP), at(imap, ServerSetup.PROTOCOL_IMAP)})
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.getUserManager()
                .setMessageDeliveryHandler((message, to) ->
                        to.getEmail().endsWith("@" + DOMAIN) ? user(MAILBOX + "@" + DOMAIN) : user(to.getEmail()));
        try {
            server.start();
        } catch (IllegalStateException e) {
            // One of the two may have started, and would keep its port.
            server.stop();
            throw e;
        }
    }

    private static ServerSetup at(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, LOOPBACK, protocol);
        setup.setServerStartupTimeout(SECONDS_TO_START * 1000L);
        return setup;
    }

    /** What the application is told; free ports. */
    static Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("holdout.mail.from", MAILBOX + "@" + DOMAIN),
                Map.entry("holdout.mail.smtp.host", LOOPBACK),
                Map.entry("holdout.mail.smtp.port", freePort()),
                Map.entry("holdout.mail.smtp.tls", "NONE"),
                Map.entry("holdout.mail.smtp.answer-timeout", "5s"),
                Map.entry("holdout.mail.relay.lease", "8s"),
                Map.entry("holdout.mail.relay.poll", "500ms"),
                Map.entry("holdout.mail.relay.first-wait", "200ms"),
                Map.entry("holdout.mail.relay.longest-wait", "1s"),
                Map.entry("holdout.mail.imap.host", LOOPBACK),
                Map.entry("holdout.mail.imap.port", freePort()),
                Map.entry("holdout.mail.imap.tls", "NONE"),
                Map.entry("holdout.mail.imap.username", MAILBOX + "@" + DOMAIN),
                Map.entry("holdout.mail.imap.password", "any"),
                Map.entry("holdout.mail.imap.poll-every", "200ms"),
                Map.entry("holdout.mail.imap.longest-wait", "1s"),
                Map.entry("holdout.mail.imap.answer-timeout", "5s"));
    }

    /**
     * Starts one at the ports of the application's configuration. A server of another kind that a test closed there keeps its port
     * until its last thread has gone.
     */
    public static MailServer start() {
        Config config = ConfigProvider.getConfig();
        // A connection that a test cuts is an uncaught exception of the mail server's own thread.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        int smtp = config.getValue("holdout.mail.smtp.port", Integer.class);
        int imap = config.getValue("holdout.mail.imap.port", Integer.class);
        Awaitility.await().until(() -> isFree(smtp) && isFree(imap));
        return new MailServer(smtp, imap);
    }

    /** All that arrived for this address, oldest first. */
    public List<MimeMessage> to(String address) {
        return List.of(server.getReceivedMessages()).stream()
                .filter(message -> sentTo(message, address))
                .toList();
    }

    /** How many mails lie in a folder of the application's mailbox; none in one that does not exist. */
    public int folder(String name) {
        MailFolder folder = mailFolder(name);
        return folder == null ? 0 : folder.getMessageCount();
    }

    /** Lays a mail into a folder of the application's mailbox, as one that the server took then. */
    public void took(String name, String mail, Instant then) {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            mailFolder(name).appendMessage(message, new Flags(), Date.from(then));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody read one of them. */
    public boolean seen(String name) {
        return mailFolder(name).getMessages().stream()
                .anyMatch(message -> message.getFlags().contains(Flags.Flag.SEEN));
    }

    private MailFolder mailFolder(String name) {
        return server.getManagers().getImapHostManager().getFolder(user(MAILBOX + "@" + DOMAIN), name);
    }

    /** Forgets all mail. */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser user(String address) {
        try {
            GreenMailUser known = server.getUserManager().getUserByEmail(address);
            return known == null ? server.getUserManager().createUser(address, address, address) : known;
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean sentTo(MimeMessage message, String address) {
        try {
            return List.of(message.getAllRecipients()).toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One below those that the system gives to connections: while no server runs, whoever keeps calling a port among those is once
     * connected to themselves, and the port is taken.
     */
    private static String freePort() {
        return new Random()
                .ints(100, LOWEST_PORT, HIGHEST_PORT)
                .filter(MailServer::isFree)
                .mapToObj(Integer::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No port is free"));
    }

    /** Whether nobody listens at this port of the loopback address. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
