package org.holdout.request.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.holdout.request.contact.ContactView;
import org.holdout.request.contact.Contacts;
import org.holdout.request.link.PortalLinks;
import org.holdout.request.mail.MailDraft;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.profile.Profiles;
import org.holdout.request.request.RequestNames;
import org.holdout.request.words.Words;

/** Notices by e-mail: to a confirmed address only, in the person's language, with the reference, rights and links and nothing that names a company. */
@ApplicationScoped
class NoticeMail {

    private final MailQueue mail;
    private final Contacts contacts;
    private final Profiles profiles;
    private final RequestNames names;
    private final PortalLinks links;

    NoticeMail(MailQueue mail, Contacts contacts, Profiles profiles, RequestNames names, PortalLinks links) {
        this.mail = mail;
        this.contacts = contacts;
        this.profiles = profiles;
        this.names = names;
        this.links = links;
    }

    /** Sends it with the caller's transaction; not at all while the person has confirmed no address. */
    void send(UUID owner, UUID request, Fact fact) {
        ContactView contact = contacts.of(owner);
        if (!contact.confirmed()) {
            return;
        }
        Words words = Words.in(profiles.languageOf(owner).orElse(Locale.ENGLISH));
        String reference = names.of(owner, List.of(request)).get(request).reference();
        mail.enqueue(new MailDraft(
                owner,
                request,
                "notice/" + request + "/" + fact.key(),
                contact.email(),
                words.say("notice.mail.subject", reference),
                words.say(
                        "notice.mail.text",
                        NoticeWords.mailText(fact, reference, words),
                        links.request(request),
                        links.notices()),
                List.of()));
    }
}
