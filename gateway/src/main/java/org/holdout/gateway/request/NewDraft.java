package org.holdout.gateway.request;

import java.util.List;
import org.holdout.gateway.law.Channel;
import org.holdout.gateway.law.RightKind;

/** A new draft as request-service takes it: the input without its key, which goes as a header. */
record NewDraft(
        String vendor,
        String country,
        String state,
        List<RightKind> rights,
        String law,
        Channel channel,
        String guide,
        String grounds,
        List<String> situations,
        ActingForInput actingFor,
        RecipientInput recipient,
        String letterLanguage,
        String mandate) {
    static NewDraft of(DraftRequestInput input) {
        return new NewDraft(
                input.vendor(),
                input.country(),
                input.state(),
                input.rights(),
                input.law(),
                input.channel(),
                input.guide(),
                input.grounds(),
                input.situations(),
                input.actingFor(),
                input.recipient(),
                input.letterLanguage(),
                input.mandate());
    }
}
