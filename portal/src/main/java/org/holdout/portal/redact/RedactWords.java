package org.holdout.portal.redact;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that makes redacted copies. German in {@code messages/redact_de.properties}. */
@MessageBundle("redact")
public interface RedactWords {
    @Message("Make a redacted copy")
    String title();

    @Message("Cover what nobody else needs to see in {file}. The original stays as it is, and only you can see it.")
    String lead(String file);

    @Message("Cover areas")
    String cover();

    @Message(
            "Draw over the picture with the mouse or a finger. Or add an area and set its sides in hundredths of the picture; the arrow keys move them. What is covered is not in the copy at all.")
    String how();

    @Message("No area is covered yet.")
    String none();

    @Message("One area is covered.")
    String one();

    @Message("# areas are covered.")
    String many();

    @Message("Add an area")
    String add();

    @Message("Area")
    String area();

    @Message("From the left")
    String left();

    @Message("From the top")
    String top();

    @Message("Width")
    String width();

    @Message("Height")
    String height();

    @Message("Remove area")
    String remove();

    @Message("Or upload a copy of your own")
    String ownInstead();

    @Message("Upload a copy of your own")
    String own();

    @Message(
            "Cover or cut out with a program of yours what nobody else needs to see, save it as a new file, and choose it here. In a PDF, black bars are often only laid over the text: print it to a new PDF or save it as a picture.")
    String ownHow();

    @Message("Redacted copy")
    String ownFile();

    @Message("Save the copy")
    String save();

    @Message("You covered areas and chose a file too. Remove the areas, or the file.")
    String both();

    @Message("Cover an area, or choose a file")
    String nothing();
}
