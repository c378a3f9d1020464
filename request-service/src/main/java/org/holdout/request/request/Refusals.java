package org.holdout.request.request;

import org.holdout.request.words.Say;
import org.holdout.request.words.Sentence;

/** Why an entry cannot be, in words. */
final class Refusals {

    private Refusals() {}

    static Sentence notInState(ActionKind action, RequestState state) {
        return Sentence.of("refused.state", new Say.Message("action." + action), new Say.Message("state." + state));
    }

    static Sentence guard(Step.Guard guard) {
        return Sentence.of("refused." + guard);
    }

    static Sentence nothingToMend() {
        return Sentence.of("refused.nothingToMend");
    }

    static Sentence otherKind() {
        return Sentence.of("refused.otherKind");
    }

    static Sentence receivedBeforeSent() {
        return Sentence.of("refused.receivedBeforeSent");
    }
}
