package org.holdout.portal.facts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the editors’ pages of facts. German in {@code messages/facts_de.properties}. */
@MessageBundle("facts")
public interface FactsWords {
    @Message("Facts")
    String title();

    @Message("What the comparison says, tied to the policies’ own words. Where those changed, somebody has to look.")
    String lead();

    @Message("Guides that wait")
    String toGuides();

    @Message("Facts that wait")
    String toFacts();

    @Message("Facts that wait: {count}")
    String waiting(int count);

    @Message("No fact waits.")
    String empty();

    @Message("since {date}")
    String since(String date);

    @Message("Facts by vendor")
    String byVendor();

    @Message("Question")
    String question();

    @Message("Answer")
    String answer();

    @Message("Rests on")
    String restsOn();

    @Message("Worldwide")
    String worldwide();

    @Message("Another question or place")
    String another();

    @Message("Also one of which nothing is recorded yet.")
    String anotherLead();

    @Message("Choose a question")
    String chooseQuestion();

    @Message("Place")
    String place();

    @Message("WORLDWIDE, EU_EEA, a country such as DE, or a state such as US-CA")
    String placeHint();

    @Message("Open it")
    String openIt();

    @Message("Your statement is recorded.")
    String saved();

    @Message("Now")
    String now();

    @Message("Nothing is known here yet.")
    String nothing();

    @Message("The policy’s words have changed")
    String doubtTitle();

    @Message("Since {date} the policy no longer says what this rests on.")
    String doubtSince(String date);

    @Message("What was said")
    String before();

    @Message("What is said now")
    String after();

    @Message("Nothing stands in its place.")
    String gone();

    @Message("The whole change")
    String wholeChange();

    @Message("File and editor disagree")
    String conflictTitle();

    @Message("Since {date} the content file says something else than what is shown:")
    String conflictSince(String date);

    @Message("Since {date} the content file says nothing of this any more.")
    String conflictNothing(String date);

    @Message("Take the file’s statement")
    String takeFile();

    @Message("Keep the editor’s statement")
    String takeEditor();

    @Message("Choose whose statement stays")
    String sideMissing();

    @Message("What does it rest on?")
    String quotationTitle();

    @Message("Choose a document and a version, show its text, and choose the sentences that bear the answer out.")
    String quotationLead();

    @Message("No policy of this vendor is kept, so nothing can be quoted.")
    String noDocuments();

    @Message("Document")
    String document();

    @Message("None: in our own words")
    String noDocument();

    @Message("Version of")
    String version();

    @Message("Show only sentences with")
    String find();

    @Message("Show the text")
    String showText();

    @Message("Sentences that bear it out")
    String sentences();

    @Message("Choose one, or several that follow one another.")
    String sentencesHint();

    @Message("{count} more sentences are not shown.")
    String further(int count);

    @Message("Or only these words")
    String exact();

    @Message("Used when no sentence is chosen: a part of one, word for word.")
    String exactHint();

    @Message("Show the text first, so that you see what you quote")
    String textMissing();

    @Message("Choose sentences that follow one another")
    String gap();

    @Message("Choose a sentence, or write the words that are quoted")
    String quotationMissing();

    @Message("What is true?")
    String statementTitle();

    @Message("Answer")
    String value();

    @Message("A number of steps, or no_route, unknown or not_applicable.")
    String numberHint();

    @Message("Choose an answer")
    String valueMissing();

    @Message("Note")
    String note();

    @Message("How far was it read?")
    String verification();

    @Message("Title of the source")
    String sourceTitle();

    @Message("Say where this can be read")
    String sourceMissing();

    @Message("Address of the source")
    String sourceUrl();

    @Message("Seen on")
    String sourceDate();

    @Message("A day as 2026-11-23, a month as 2026-11 or a year as 2026.")
    String sourceDateHint();

    @Message("True since")
    String validFrom();

    @Message("Why?")
    String reason();

    @Message("Other editors can read it. 3 to 300 characters.")
    String reasonHint();

    @Message("Say in 3 to 300 characters why")
    String reasonMissing();

    @Message("Record this answer")
    String revise();

    @Message("It still holds: record only what it rests on")
    String confirm();

    @Message("What was known when")
    String history();

    @Message("true from {from}")
    String trueFrom(String from);

    @Message("true from {from} until {to}")
    String trueUntil(String from, String to);

    @Message("known from {from}")
    String knownFrom(String from);

    @Message("known from {from} until {to}")
    String knownUntil(String from, String to);
}
