package org.holdout.request.stored;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.holdout.operations.AuditConfig;
import org.holdout.request.bulk.BulkConfig;
import org.holdout.request.contact.ContactSettings;
import org.holdout.request.erasure.ErasureConfig;
import org.holdout.request.idempotency.IdempotencyConfig;
import org.holdout.request.mail.MailSettings;
import org.holdout.request.mandate.MandateSettings;
import org.holdout.request.request.RetentionConfig;
import org.holdout.request.stored.StoredData.End;
import org.holdout.request.webhook.WebhookSettings;

/** What is kept of people and until when, by this installation's settings, for everybody (GDPR Art. 13(2)(a)). */
@Path("/stored-data")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class StoredDataResource {

    private final RetentionConfig retention;
    private final ContactSettings contact;
    private final MailSettings mail;
    private final IdempotencyConfig idempotency;
    private final ErasureConfig erasure;
    private final BulkConfig bulk;
    private final MandateSettings mandate;
    private final WebhookSettings webhooks;
    private final AuditConfig audit;

    StoredDataResource(
            RetentionConfig retention,
            ContactSettings contact,
            MailSettings mail,
            IdempotencyConfig idempotency,
            ErasureConfig erasure,
            BulkConfig bulk,
            MandateSettings mandate,
            WebhookSettings webhooks,
            AuditConfig audit) {
        this.retention = retention;
        this.contact = contact;
        this.mail = mail;
        this.idempotency = idempotency;
        this.erasure = erasure;
        this.bulk = bulk;
        this.mandate = mandate;
        this.webhooks = webhooks;
        this.audit = audit;
    }

    /** Each kind once. */
    @GET
    public List<StoredData> stored() {
        return Arrays.stream(StoredKind.values()).map(this::stored).toList();
    }

    private StoredData stored(StoredKind kind) {
        return switch (kind) {
            case REQUESTS ->
                new StoredData(kind, End.AFTER_REQUEST, new KeptTime(retention.afterMonths(), KeptTime.Unit.MONTHS));
            case EVIDENCE, RECEIVED_MAIL, NOTICES -> new StoredData(kind, End.WITH_REQUEST, null);
            case PROFILE, CALENDAR_ADDRESS, KEYS, MANDATES -> new StoredData(kind, End.WITH_ACCOUNT, null);
            case MEMBERS -> new StoredData(kind, End.AFTER_MANDATE, KeptTime.of(mandate.keepEnded()));
            case CODES -> after(kind, KeptTime.of(longer(contact.within(), mandate.mailsWithin())));
            case SENT_MAIL -> after(kind, KeptTime.of(mail.relay().keep()));
            case REPEATS -> after(kind, KeptTime.of(idempotency.keep()));
            case IMPORTS -> after(kind, KeptTime.of(bulk.keepReport()));
            case WEBHOOKS -> after(kind, KeptTime.of(webhooks.keep()));
            case WEBHOOK_AUTHORS -> new StoredData(kind, End.WITH_WEBHOOK, null);
            case OPERATOR_ACTS -> after(kind, KeptTime.of(audit.keepActor()));
            case ERASURES -> after(kind, KeptTime.of(erasure.settle()));
            case EVENTS -> new StoredData(kind, End.UNLINKED, null);
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static StoredData after(StoredKind kind, KeptTime time) {
        return new StoredData(kind, End.AFTER, time);
    }
}
