package org.holdout.portal.word;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for the API's codes, one per code and language, in {@code messages/word*.properties}. */
@MessageBundle("word")
public interface Words {
    /** What a person records, as the heading of its form. */
    @Message
    String action(ActionKind action);

    /** The same in the past, as the line of a timeline. */
    @Message
    String done(ActionKind action);

    @Message
    String actor(Actor actor);

    @Message
    String audience(Audience audience);

    @Message
    String channel(Channel channel);

    @Message
    String claimed(ClaimedOutcome outcome);

    @Message
    String clarification(ClarificationKind kind);

    @Message
    String confidence(Confidence confidence);

    @Message
    String deadline(DeadlineKind kind);

    @Message
    String decision(AuthorityDecision decision);

    @Message
    String extension(ExtensionReason reason);

    @Message
    String gap(LetterGap gap);

    @Message
    String fact(FactStatus status);

    /** Why a cell of the comparison waits for an editor. */
    @Message
    String factCause(FactCause cause);

    @Message
    String factOrigin(FactOrigin origin);

    @Message
    String defaultSetting(DefaultSetting setting);

    @Message
    String mechanism(Mechanism mechanism);

    @Message
    String platform(Platform platform);

    @Message
    String verdict(VerdictReason reason);

    @Message
    String refusal(RefusalReason reason);

    @Message
    String scope(OptOutScope scope);

    @Message
    String state(RequestState state);

    @Message
    String requirement(RequirementTime time);

    @Message
    String step(StepStatus status);

    @Message
    String timeliness(Timeliness timeliness);

    @Message
    String tone(Tone tone);

    @Message
    String use(Use use);

    @Message
    String verified(VerifiedOutcome outcome);

    @Message
    String verification(Verification verification);

    @Message
    String effect(Effect effect);

    @Message
    String plan(Plan plan);

    /** What a reader found at a step, as a choice in a form. */
    @Message
    String result(StepResult result);

    /** What an editor's check found, as part of a sentence. */
    @Message
    String found(StepResult result);

    @Message
    String checkedBy(CheckedBy by);

    @Message
    String doubt(DoubtReason reason);

    @Message
    String cause(QueueCause cause);

    @Message
    String origin(RevisionOrigin origin);

    @Message
    String change(GuideChangeKind kind);

    @Message
    String field(GuideField field);

    /** What became of the last try to read a watched address. */
    @Message
    String watch(WatchStatus status);
}
