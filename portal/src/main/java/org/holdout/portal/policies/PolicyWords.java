package org.holdout.portal.policies;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on the history of policies. German in {@code messages/policy_de.properties}. */
@MessageBundle("policy")
public interface PolicyWords {
    @Message("How its policies changed")
    String link();

    @Message("How the policies of {vendor} changed")
    String title(String vendor);

    @Message(
            "What each document said, and when that changed. What matters is what is collected, used, trained on, shared and kept, and what you may choose.")
    String lead();

    @Message("Holdout keeps no history of this vendor’s policies.")
    String none();

    @Message("What they say now is on the vendor’s page.")
    String noneAdvice();

    @Message("To {vendor}")
    String toVendor(String vendor);

    @Message("Documents")
    String documents();

    @Message("Document")
    String document();

    @Message("Versions kept")
    String versions();

    @Message("Changed last")
    String lastChange();

    @Message("Changed last in what matters")
    String lastMaterial();

    @Message("Never, as far as is kept")
    String never();

    @Message("The archive no longer follows it.")
    String gone();

    @Message("It is no longer at its address.")
    String goneFromAddress();

    @Message("Read by Holdout itself at this address:")
    String readAt();

    @Message("Read by Holdout at {time} from this address:")
    String readFrom(String time);

    @Message("When the documents changed")
    String pictureTitle();

    @Message(
            "{versions} versions from the left, the oldest, to the right, the newest; {material} of them changed what matters. The table gives the dates.")
    String pictureText(int versions, long material);

    @Message("The picture begins with the oldest of the newest {versions} versions; the list below goes back further.")
    String cut(int versions);

    @Message("Changes what matters")
    String matters();

    @Message("Nothing that matters")
    String mattersNot();

    @Message("Changes")
    String changes();

    @Message("Which changes")
    String filter();

    @Message("All changes")
    String all();

    @Message("Only what matters")
    String only();

    @Message("Nothing that matters has changed, as far as is kept.")
    String noChanges();

    @Message("There is nothing further.")
    String noMore();

    @Message("Version {number}")
    String version(int number);

    @Message("Sentences: {added} new, {removed} gone")
    String counts(int added, int removed);

    @Message("{vendor}, captured on {day}, version {number}.")
    String onDay(String vendor, String day, int number);

    @Message("Does it matter?")
    String verdict();

    @Message("Why")
    String because();

    @Message("{#if count == 1}and one more sentence{#else}and {count} more sentences{/if}")
    String moreSentences(int count);

    @Message("Judged by fixed rules, not by a person. They count too much rather than too little.")
    String byRules();

    @Message("What is different")
    String text();

    @Message("This is the first version that is kept: all of it is new.")
    String isFirst();

    @Message("Before")
    String before();

    @Message("Now")
    String now();

    @Message("{#if count == 1}One sentence unchanged{#else}{count} sentences unchanged{/if}")
    String unchanged(int count);

    @Message("The text goes on: {count} more places are not shown here.")
    String left(int count);

    /** Why a policy's change matters, or does not. */
    @Message
    String rule(ChangeRule rule);
}
