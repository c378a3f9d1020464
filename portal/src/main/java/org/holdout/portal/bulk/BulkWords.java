package org.holdout.portal.bulk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of imports. German in {@code messages/bulk_de.properties}; words of codes in {@code messages/bulk.properties}. */
@MessageBundle("bulk")
public interface BulkWords {
    @Message("Many requests at once")
    String title();

    @Message("To the organisation")
    String toOrganisation();

    @Message("Upload a file with one request a line. Each line becomes a draft of the member whose mandate you hold;"
            + " nothing is sent yet.")
    String lead();

    @Message("The file")
    String file();

    @Message("CSV or JSON Lines, UTF-8, at most 20 MiB and 20,000 lines.")
    String fileHint();

    @Message("Choose a file.")
    String fileMissing();

    @Message("What if some lines are wrong?")
    String choice();

    @Message("Choose what happens if some lines are wrong.")
    String choiceMissing();

    @Message
    String ifWrong(ImportChoice choice);

    @Message("Upload")
    String upload();

    @Message("What stands in the file")
    String columns();

    @Message("The first line of a CSV file names the columns, those you need in any order. A line of JSON Lines is an"
            + " object with the same names; rights and situations are lists, recipient is an object.")
    String columnsLead();

    @Message("Column")
    String columnName();

    @Message("What it holds")
    String columnHolds();

    @Message
    String column(Column column);

    @Message("Example")
    String example();

    @Message("Your imports")
    String imports();

    @Message("There are none yet, or their reports are gone.")
    String none();

    @Message("When")
    String when();

    @Message("State")
    String stateTitle();

    @Message("Lines")
    String lines();

    @Message("Drafts")
    String drafts();

    @Message("Wrong")
    String wrong();

    @Message
    String state(ImportState state);

    @Message("Import of {time}")
    String importOf(String time);

    @Message("All imports")
    String back();

    @Message("{done} of {lines} lines")
    String progress(int done, int lines);

    @Message("It goes on by itself; you can close this page. Without script, load it again to see how far it is.")
    String goesOn();

    @Message("The import is further.")
    String further();

    @Message("Drafted before")
    String repeated();

    @Message("The report is removed on {day}.")
    String until(String day);

    @Message("What became of each line")
    String report();

    @Message("These lines are as they were when you opened this page.")
    String asOpened();

    @Message("Show them as they are now")
    String asNow();

    @Message("Download the report (CSV)")
    String download();

    @Message("Show")
    String show();

    @Message("All lines")
    String all();

    @Message("Line")
    String line();

    @Message("Member")
    String member();

    @Message("Outcome")
    String outcome();

    @Message("What to mend")
    String mend();

    @Message
    String lineState(ImportLineState state);

    @Message("Id of the draft")
    String draftId();

    @Message("There are no such lines.")
    String noLines();

    @Message("Mend the lines that are wrong. Lines with a reference are recognised and not drafted twice, so you can"
            + " upload the whole file again. Without a column reference upload only the mended lines.")
    String mendHint();

    @Message("Nothing of this file is drafted. Mend the lines that are wrong and upload the whole file again.")
    String mendAll();
}
