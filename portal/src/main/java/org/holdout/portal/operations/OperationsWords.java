package org.holdout.portal.operations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the operators' pages. German in {@code messages/operations_de.properties}; words of codes in {@code messages/operations.properties}. */
@MessageBundle("operations")
public interface OperationsWords {
    @Message("Operations")
    String title();

    @Message("How each part is, and what waits. Counts and health only: nothing that people wrote is shown here.")
    String lead();

    @Message("Who did what")
    String toLog();

    @Message("Parts")
    String parts();

    @Message("Part")
    String part();

    @Message("State")
    String state();

    @Message("well")
    String well();

    @Message("a check fails")
    String failing();

    @Message("does not answer")
    String silent();

    @Message("Events that wait")
    String outbox();

    @Message("Oldest for")
    String oldest();

    @Message("{seconds} s")
    String seconds(int seconds);

    @Message("Content conflicts")
    String conflicts();

    @Message("Editors settle content conflicts on their own pages.")
    String conflictsHint();

    @Message("Fails at")
    String fails();

    @Message("What they need")
    String needs();

    @Message(
            "Each thing once, tried a moment ago by the parts that need it. Why something fails, and what to do, is said by --check of that part.")
    String needsLead();

    @Message("Thing")
    String thing();

    @Message("Asked by")
    String askedBy();

    @Message("What is said of it")
    String about();

    @Message("Messages that were given up")
    String deadLetters();

    @Message(
            "A consumer could not handle them. Mend the cause first, then send them again; what was handled already is not done twice.")
    String deadLettersLead();

    @Message("Waiting")
    String waiting();

    @Message("Send again")
    String redrive();

    @Message("The broker does not answer, so nobody can say.")
    String unknownBroker();

    @Message("Mail")
    String mail();

    @Message("Waiting to be sent: {mails}")
    String mailWaiting(int mails);

    @Message("the oldest for {seconds} s")
    String mailOldest(int seconds);

    @Message("Nobody can say at the moment.")
    String unknown();

    @Message("Mail that is for no request")
    String unmatched();

    @Message(
            "You see when it came and how large it is, and nothing of what it says. Give it to a request by the reference that its owner or the company names to you, or delete it unread. Both stand in the log.")
    String unmatchedLead();

    @Message("There is none.")
    String unmatchedNone();

    @Message("{total} in all; the oldest are shown.")
    String unmatchedMore(int total);

    @Message("The mail server does not answer, so nobody can say.")
    String unknownMail();

    @Message("Mail of {time}")
    String mailOf(String time);

    @Message("Mail of an unknown time")
    String mailWithoutTime();

    @Message("{kib} KiB")
    String size(int kib);

    @Message("with files")
    String withFiles();

    @Message("without files")
    String withoutFiles();

    @Message("Reference of the request")
    String reference();

    @Message("Type the reference of the request, such as HO-7K3M-92QX.")
    String referenceMissing();

    @Message("Give it to this request")
    String assign();

    @Message("Delete it unread")
    String deleteOpen();

    @Message("It is gone for good.")
    String deleteHint();

    @Message("Yes, delete it")
    String delete();

    @Message("Who asked for too much lately")
    String limited();

    @Message(
            "As the gateway that answers you has seen it. A code stands for a person or an address; it says nothing of them.")
    String limitedLead();

    @Message("Nobody.")
    String limitedNone();

    @Message("Who")
    String who();

    @Message("Refused")
    String refused();

    @Message("Since")
    String since();

    @Message("Last")
    String last();

    @Message("Imports of organisations")
    String imports();

    @Message("There are none.")
    String importsNone();

    @Message("Organisation")
    String organisation();

    @Message("Lines")
    String progress();

    @Message("{done} of {lines}")
    String progressOf(int done, int lines);

    @Message("Wrong")
    String wrong();

    @Message("Begun")
    String begun();

    @Message("Archives of policies")
    String policyImports();

    @Message("None was read in yet. The operator’s guide (docs/operating.md) says how one is.")
    String policyImportsNone();

    @Message("Archive")
    String archive();

    @Message("Commits")
    String commits();

    @Message("Skipped: {problems}")
    String skipped(int problems);

    @Message("and {more} more")
    String furtherSkipped(int more);

    @Message("Last moved")
    String moved();

    @Message
    String policyImportState(PolicyImportState state);

    @Message("Who did what")
    String logTitle();

    @Message(
            "What operators and editors did, the newest first. Nothing can be taken out or changed unseen: each entry is hashed with the one before. The operator’s guide (docs/operating.md) says how that is checked.")
    String logLead();

    @Message("The log of")
    String logOf();

    @Message("Nothing yet.")
    String logNone();

    @Message("Entries: {count}")
    String entries(int count);

    @Message("Number")
    String number();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("Of")
    String object();

    @Message("no longer kept")
    String forgotten();

    @Message("Operations")
    String back();

    @Message("Sent again: {sent}.")
    String redriven(int sent);

    @Message
    String done(Done done);

    @Message
    String service(ServiceName service);

    @Message
    String partName(Part part);

    @Message
    String need(Need need);

    @Message
    String limitedKind(LimitedKind kind);

    @Message
    String role(Role role);

    @Message
    String act(Act act);
}
