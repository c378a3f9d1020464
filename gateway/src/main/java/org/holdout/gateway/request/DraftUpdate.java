package org.holdout.gateway.request;

import java.util.List;
import org.holdout.gateway.law.Channel;
import org.holdout.gateway.law.RightKind;

/** A draft's change as request-service takes it. */
record DraftUpdate(
        int version,
        List<RightKind> rights,
        Channel channel,
        String grounds,
        String law,
        List<String> situations,
        ActingForInput actingFor,
        RecipientInput recipient,
        String letterLanguage,
        String country,
        String state) {
    static DraftUpdate of(int version, UpdateDraftInput input) {
        return new DraftUpdate(
                version,
                input.rights(),
                input.channel(),
                input.grounds(),
                input.law(),
                input.situations(),
                input.actingFor(),
                input.recipient(),
                input.letterLanguage(),
                input.country(),
                input.state());
    }
}
