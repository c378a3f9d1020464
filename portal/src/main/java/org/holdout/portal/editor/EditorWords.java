package org.holdout.portal.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the editors’ pages. German in {@code messages/editor_de.properties}. */
@MessageBundle("editor")
public interface EditorWords {
    @Message("Editing")
    String title();

    @Message("What readers, policies and the calendar say needs a look. What speaks against a guide comes first.")
    String lead();

    @Message("Nothing waits. Every guide was checked within the last year.")
    String empty();

    @Message("Guides that wait: {count}")
    String waiting(int count);

    @Message("since {date}")
    String since(String date);

    @Message("reads in 30 days: {count}")
    String reads(int count);

    @Message("open reports: {count}")
    String reports(int count);

    @Message("Open")
    String open();

    @Message("File and editor disagree: decide")
    String resolve();

    @Message("Check steps")
    String checkTitle();

    @Message("Try the steps, then say what you found.")
    String checkLead();

    @Message("Steps that you tried")
    String steps();

    @Message("Choose the steps that you tried")
    String stepsMissing();

    @Message("What did you find?")
    String result();

    @Message("Choose what you found")
    String resultMissing();

    @Message("Checked against")
    String against();

    @Message("Version of the app or date of the policy, at most 100 characters.")
    String againstHint();

    @Message("Record this check")
    String record();

    @Message("Your check is recorded.")
    String checked();

    @Message("Your revision is published.")
    String saved();

    @Message("Revise")
    String reviseTitle();

    @Message("Revise in English")
    String inEnglish();

    @Message("Revise in German")
    String inGerman();

    @Message("German")
    String german();

    @Message("English:")
    String original();

    @Message("One entry per line.")
    String lineHint();

    @Message("Codes, one per line: WORLDWIDE, EU_EEA, GB or US-CA.")
    String regionsHint();

    @Message("Step {number}")
    String step(int number);

    @Message("I tried this step")
    String tried();

    @Message("Add a step")
    String add();

    @Message("Remove")
    String remove();

    @Message("Move up")
    String up();

    @Message("Move down")
    String down();

    @Message("Why do you change it?")
    String reason();

    @Message("Everybody can read it in the history. 3 to 300 characters.")
    String reasonHint();

    @Message("Say in 3 to 300 characters why you change it")
    String reasonMissing();

    @Message("Enter a title")
    String titleMissing();

    @Message("Enter at least one step")
    String stepMissing();

    @Message("Entry {number}")
    String entry(int number);

    @Message("not translated")
    String untranslated();

    @Message(
            "Texts that are not translated: {count}. They are shown in English and marked. The others stand below as they are.")
    String missing(int count);

    @Message("Every text is translated.")
    String complete();

    @Message("Enter the minutes as a number from 1 to 600, or nothing")
    String minutesWrong();

    @Message("Look at the difference")
    String preview();

    @Message("This is what will change")
    String previewTitle();

    @Message("You have changed nothing.")
    String unchanged();

    @Message("Publish")
    String publish();

    @Message("Go on editing")
    String goOn();

    @Message(
            "Where you change an English text, its translation is dropped, because it would say something else. All others stay.")
    String translationsGo();

    @Message("Somebody else published a revision in the meantime")
    String staleTitle();

    @Message("What you typed is kept below. This is what has changed:")
    String staleText();

    @Message("File and editor disagree")
    String conflictTitle();

    @Message(
            "The content file {file} of {date} says something else than the revision that is shown now. Struck out is what is shown now, underlined is what the file says.")
    String conflictLead(String file, String date);

    @Message("Take the file’s text")
    String takeFile();

    @Message("Keep the editor’s text")
    String takeEditor();

    @Message("Choose whose text stays")
    String sideMissing();

    @Message("The conflict is resolved.")
    String resolved();

    @Message("Show the guide")
    String toGuide();

    @Message("after")
    String after();

    @Message("Difference")
    String difference();
}
