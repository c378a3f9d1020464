package org.holdout.request.mail;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import org.holdout.request.mail.MailSettings.Smtp;
import org.holdout.start.Neighbour;
import org.holdout.start.Neighbours;

/** The server that takes mail: that it answers, with TLS as it is asked for, and lets this user in. */
public final class RelayNeighbours implements Neighbours {

    @Override
    public List<Neighbour> of(SmallRyeConfig settings) {
        MailSettings mail = settings.getConfigMapping(MailSettings.class);
        Smtp server = mail.smtp();
        return List.of(new Neighbour(
                "mail relay",
                server.host() + ":" + server.port(),
                "holdout.mail.smtp.host, .port, .tls, .username and .password",
                () -> new SmtpSender(mail).reach()));
    }
}
