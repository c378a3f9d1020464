package org.holdout.request.reply;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import org.holdout.request.evidence.EvidenceSettings;
import org.holdout.request.mail.MailSettings;
import org.holdout.start.Neighbour;
import org.holdout.start.Neighbours;

/** The mailbox in which answers arrive, where there is one: that it lets this user in, and has the folder. */
public final class MailboxNeighbours implements Neighbours {

    @Override
    public List<Neighbour> of(SmallRyeConfig settings) {
        MailSettings mail = settings.getConfigMapping(MailSettings.class);
        EvidenceSettings evidence = settings.getConfigMapping(EvidenceSettings.class);
        return mail.imap().host().stream()
                .map(host -> new Neighbour(
                        "mailbox",
                        host + ":" + mail.imap().port(),
                        "holdout.mail.imap.host, .port, .tls, .username, .password and .folder",
                        () -> new ImapMailbox(mail, evidence).reach()))
                .toList();
    }
}
