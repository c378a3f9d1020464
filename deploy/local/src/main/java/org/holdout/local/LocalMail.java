package org.holdout.local;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/**
 * A mail server that takes everything and sends nothing on, and a page that shows it. It lives in the launcher's memory: the mail
 * goes when the launcher does.
 */
final class LocalMail implements Part {
    static final String NAME = "mail";

    /** Where Holdout's own mail comes from; all that goes to its domain, with whatever before the sign, ends in its mailbox. */
    static final String ADDRESS = "requests@holdout.localhost";

    private static final String LOOPBACK = "127.0.0.1";

    private final Ports ports;
    private GreenMail server;
    private HttpServer page;

    LocalMail(Ports ports) {
        this.ports = ports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void start() throws IOException {
        server = new GreenMail(new ServerSetup[] {
                    new ServerSetup(ports.smtp(), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
                    new ServerSetup(ports.imap(), LOOPBACK, ServerSetup.PROTOCOL_IMAP)
                })
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        var mailbox = new Mailbox(server, Mailbox.MOST_KEPT, ADDRESS);
        server.start();
        page = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), ports.mailPage()), 0);
        page.createContext("/", new MailPage(mailbox));
        page.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        page.start();
    }

    @Override
    public synchronized void stop() {
        if (page != null) {
            page.stop(0);
        }
        if (server != null) {
            server.stop();
        }
    }
}
