package org.holdout.request.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.holdout.request.evidence.EvidenceView;

/**
 * A mail that came, as its owner sees it.
 *
 * @param stranger whether it came from another domain than the letter went to
 * @param whole false when the original says more
 * @param meaning what the person said that it says; absent before
 * @param notTaken names of attachments that are only in the original
 * @param original the mail itself; absent when it was too large to be taken, or was removed
 */
public record MessageView(
        UUID id,
        UUID request,
        Instant receivedAt,
        String from,
        boolean stranger,
        String subject,
        String text,
        boolean whole,
        MailKind kind,
        ReplyMeaning meaning,
        List<EvidenceView> attachments,
        List<String> notTaken,
        EvidenceView original) {}
