package org.holdout.portal.draft;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of preparing and sending a draft. German in {@code messages/draft_de.properties}. */
@MessageBundle("draft")
public interface DraftWords {
    @Message("Your draft")
    String title();

    @Message("Your request to {vendor}")
    String titleTo(String vendor);

    @Message("Back to the request")
    String backToTasks();

    @Message("What you ask for")
    String taskRight();

    @Message("Change what you ask for")
    String changeTitle();

    @Message("Correct the right, the law or where you live; all else that you put into the draft stays.")
    String changeLead();

    @Message("As the draft is now")
    String changeNow();

    @Message("They cannot be reached from there as you chose ({was}). This way is taken instead: {then}. You can choose"
            + " another afterwards.")
    String changeWay(String was, String then);

    @Message("What changes with it, and what stays")
    String changeGoesWith();

    @Message("The letter, and the texts for their form, are written anew for what you choose.")
    String changeLetter();

    @Message("Who must answer, their address and their form are those for where you live. An address of your own stays."
            + " So does the way, if they can be reached by it from there; otherwise the best one there is taken. You see"
            + " both under:")
    String changeTo();

    @Message("If the guide that you follow leads to a form, that form stays, unless it is for people elsewhere only.")
    String changeGuide();

    @Message(
            "What they want to see, and by when they must answer, follow from it too. Your draft then says what is still"
                    + " missing.")
    String changeNeeds();

    @Message("Your evidence, your reasons, and for whom you ask stay. So does your profile; if you moved, change the"
            + " address there:")
    String changeStays();

    @Message("Your profile")
    String changeProfile();

    @Message("Say why, in your own words")
    String taskGrounds();

    @Message("An objection is stronger with reasons of your own situation.")
    String taskGroundsHint();

    @Message("Describe what the AI answered")
    String taskDescribe();

    @Message("The prompt, the answer, and where you saw it.")
    String taskDescribeHint();

    @Message("Add files")
    String taskFiles();

    @Message("Check everything")
    String taskCheck();

    @Message("One page with all you have entered.")
    String taskCheckHint();

    @Message("Mark as sent")
    String taskSend();

    @Message("After you have sent it; from then on the clock runs.")
    String taskSendHint();

    @Message("Done")
    String done();

    @Message("To do")
    String todo();

    @Message("Ready")
    String ready();

    @Message("Optional")
    String optional();

    @Message("optional")
    String optionalLower();

    @Message("Still missing:")
    String missing();

    @Message("You can send it anyway.")
    String missingMay();

    @Message("Nothing the form asks for is missing.")
    String nothingMissing();

    @Message("Throw the draft away")
    String delete();

    @Message("Why should they stop?")
    String groundsTitle();

    @Message("For an objection the law looks at your own situation. A few honest sentences are enough.")
    String groundsLead();

    @Message("Your reasons")
    String grounds();

    @Message("For example: what your pictures show, what your work depends on, what you fear.")
    String groundsHint();

    @Message("None")
    String noGrounds();

    @Message("Save")
    String save();

    @Message("What did the AI answer?")
    String describeTitle();

    @Message("Copy it word for word. It is kept encrypted, and later you can run the same test again.")
    String describeLead();

    @Message("The prompt you typed")
    String prompt();

    @Message("Best without the very data it should reveal.")
    String promptHint();

    @Message("Enter the prompt you typed")
    String promptMissing();

    @Message("The answer")
    String output();

    @Message("Word for word, only the part that matters.")
    String outputHint();

    @Message("Enter what the AI answered")
    String outputMissing();

    @Message("What in it is about you")
    String strings();

    @Message("One name, number or sentence on each line.")
    String stringsHint();

    @Message("Product")
    String product();

    @Message("For example, Meta AI in Instagram.")
    String productHint();

    @Message("Model and version")
    String model();

    @Message("If it is shown.")
    String modelHint();

    @Message("When was it?")
    String captured();

    @Message("Signed in or not?")
    String account();

    @Message("For example: signed in with my own account.")
    String accountHint();

    @Message("Was web search switched off?")
    String searchOff();

    @Message("Were memory and uploads switched off?")
    String memoryOff();

    @Message("In which country were you?")
    String country();

    @Message("At what time?")
    String capturedTime();

    @Message("Hours and minutes, such as 14:05.")
    String capturedTimeHint();

    @Message("In which time zone?")
    String capturedZone();

    @Message("The zone of that place, such as Europe/Dublin.")
    String capturedZoneHint();

    @Message("Enter the time as hours and minutes, such as 14:05")
    String noSuchTime();

    @Message("Enter a time zone such as Europe/Dublin, or UTC")
    String noSuchZone();

    @Message("Which of your files show it?")
    String captures();

    @Message("A screenshot or an export, if you have one here")
    String capture();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Anything else")
    String note();

    @Message("Evidence")
    String evidenceTitle();

    @Message(
            "Files are kept bit for bit, with a fingerprint from the moment you upload them, and encrypted with your own key.")
    String evidenceLead();

    @Message("What the form asks for")
    String wanted();

    @Message("there")
    String there();

    @Message("missing")
    String notThere();

    @Message("Add a piece")
    String upload();

    @Message("Other kinds")
    String otherKinds();

    @Message("Strong when:")
    String strong();

    @Message("Weak when:")
    String weak();

    @Message("What each kind is, and what to mind")
    String kindsExplained();

    @Message("Address or note")
    String pieceNote();

    @Message("Instead of a file, or with it: the address of a page, a case number, where it comes from.")
    String pieceNoteHint();

    @Message("only that it was entered, and when")
    String onlyTheFact();

    @Message("What is it?")
    String kind();

    @Message("Choose what it is")
    String kindMissing();

    @Message("File")
    String file();

    @Message("PNG, JPEG, WebP, PDF or text, at most 20 MiB.")
    String fileHint();

    @Message("Choose a file, or write an address or a note")
    String fileMissing();

    @Message("This file is larger than 20 MiB; choose a smaller one")
    String fileTooLarge();

    @Message("Upload")
    String uploadNow();

    @Message("Check before you send")
    String checkTitle();

    @Message("Open the vendor’s form")
    String openForm();

    @Message("Change")
    String change();

    @Message("{count} pieces")
    String pieces(int count);

    @Message("You send it yourself")
    String sendYourself();

    @Message(
            "Copy your texts into the vendor’s form or letter and attach your files. Then come back and mark the request as sent.")
    String sendYourselfText();

    @Message("When did you send it?")
    String sendTitle();

    @Message("The clock starts from this day. You can correct it later.")
    String sendLead();

    @Message("Sent on")
    String sentOn();

    @Message("The day you submitted the form or posted the letter.")
    String sentOnHint();

    @Message("Received on")
    String receivedOn();

    @Message("Only if you know it, from a receipt for example.")
    String receivedOnHint();

    @Message("Throw this draft away?")
    String deleteTitle();

    @Message("Its texts and files are deleted and cannot be brought back.")
    String deleteLead();

    @Message("Throw it away")
    String deleteNow();

    @Message("Keep it")
    String keep();

    @Message("What is particular about your situation?")
    String situations();

    @Message("Choose what fits. Each adds a sentence to your letter.")
    String situationsHint();

    @Message("This is encrypted with a key of your own.")
    String situationsSealed();

    @Message("Show how it reads")
    String preview();

    @Message("How it will read")
    String previewTitle();

    @Message("Nothing is chosen or written yet.")
    String previewNothing();

    @Message("For whom you ask")
    String taskFor();

    @Message("For yourself.")
    String taskForSelf();

    @Message("Where it goes")
    String taskTo();

    @Message("Read the letter")
    String taskLetter();

    @Message("As a letter, a PDF, and texts for their form.")
    String taskLetterHint();
}
