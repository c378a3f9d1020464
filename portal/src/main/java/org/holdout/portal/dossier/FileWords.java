package org.holdout.portal.dossier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a request's file, its page and its place on the request's page. German in {@code messages/dossier_de.properties}. */
@MessageBundle("dossier")
public interface FileWords {
    @Message("The file")
    String title();

    @Message("Everything about this request in one archive that an authority, a lawyer or a court can check without"
            + " Holdout.")
    String lead();

    @Message("Proof and complaint")
    String further();

    @Message("You can take this to the authority: Holdout has a complaint ready for you to read.")
    String complaint();

    @Message("Download the file")
    String download();

    @Message("Redacted variant")
    String redactedLink();

    @Message("This request is still a draft. Its file can be made once it is sent.")
    String draft();

    @Message("What is in it")
    String inside();

    @Message("An overview (PDF, and JSON for programs): who asks whom for what, the law, each day with its reasons,"
            + " everything that happened.")
    String insideOverview();

    @Message("All evidence as you handed it in, byte for byte.")
    String insideEvidence();

    @Message("A list of everything in it with fingerprints, and a signature over that list. One changed byte shows.")
    String insideSignature();

    @Message("As it is")
    String whole();

    @Message("With all evidence, your descriptions and your notes. Give it to those who may know everything.")
    String wholeText();

    @Message("Redacted")
    String redacted();

    @Message("Redacted copies stand in the place of their originals; your descriptions and notes stay out. What is left"
            + " out is named with its fingerprint only.")
    String redactedText();

    @Message("Redacted copies: {count}")
    String copies(int count);

    @Message("These have no redacted copy. Which of them should go in as they are?")
    String keep();

    @Message("Without a tick it stays out.")
    String keepHint();

    @Message("Download the redacted file")
    String downloadRedacted();

    @Message("How others check it")
    String check();

    @Message("A page in the archive (VERIFY.txt) says step by step how to check it with common tools. Whoever has"
            + " Holdout can type:")
    String checkText();

    @Message("The key that signs is published at")
    String key();

    @Message("What you can say to the refusal")
    String help();

    @Message("Where it stands: {article}")
    String article(String article);

    @Message("Ask the company for a second look")
    String appeal();

    @Message("Complain to the authority")
    String complain();

    @Message("This is information about the law, no legal advice.")
    String noAdvice();
}
