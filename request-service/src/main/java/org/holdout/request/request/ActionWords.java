package org.holdout.request.request;

import org.holdout.request.words.Say;
import org.holdout.request.words.Sentence;

/** What happened, in words. */
final class ActionWords {

    private ActionWords() {}

    static Sentence of(RequestAction action) {
        String key = "happened." + action.kind();
        return switch (action) {
            case RequestAction.Send a when a.receivedOn() != null -> Sentence.of(key + ".received", a.receivedOn());
            case RequestAction.RecordAcknowledgement a
            when a.receivedOn() != null -> Sentence.of(key + ".received", a.receivedOn());
            case RequestAction.RecordClarificationRequest a -> Sentence.of(key + "." + a.asked());
            case RequestAction.RecordExtension a
            when a.until() != null -> Sentence.of(key + ".until", message("extensionReason." + a.reason()), a.until());
            case RequestAction.RecordExtension a -> Sentence.of(key, message("extensionReason." + a.reason()));
            case RequestAction.RecordAnswer a
            when a.refusalReason() != null ->
                Sentence.of(key + ".refused", message("refusalReason." + a.refusalReason()));
            case RequestAction.RecordAnswer a -> Sentence.of(key, message("claimedOutcome." + a.outcome()));
            case RequestAction.RecordVerification a -> Sentence.of(key, message("verifiedOutcome." + a.outcome()));
            case RequestAction.RecordAuthorityDecision a ->
                Sentence.of(key, message("authorityDecision." + a.decision()));
            case RequestAction.CorrectEntry a -> Sentence.of(key, of(a.replacement()));
            case RequestAction.RulesChanged a -> Sentence.of(key + "." + a.cause(), Moved.words(a.moved()));
            default -> Sentence.of(key);
        };
    }

    private static Say message(String key) {
        return new Say.Message(key);
    }
}
