package org.holdout.portal.legal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of privacy notice, imprint and accessibility statement. German in {@code messages/legal_de.properties}. */
@MessageBundle("legal")
public interface LegalWords {
    @Message("Privacy")
    String privacy();

    @Message("What Holdout keeps of you, why, and until when. The table below is told by the running software itself.")
    String privacyLead();

    @Message("Who is responsible")
    String who();

    @Message("Data protection officer:")
    String officer();

    @Message("Nobody is named: this installation runs on somebody’s own machine, for themselves.")
    String nobody();

    @Message("What is kept")
    String kept();

    @Message(
            "What you write, your profile, your letters, evidence and mail are encrypted with a key that is yours alone. Your account is not. Neither are codes and dates, such as which company you asked on which day; beside them stands a random number and not your name. Erasing everything destroys your key first.")
    String keptText();

    @Message("What")
    String what();

    @Message("Why")
    String why();

    @Message("Until when")
    String until();

    @Message("Your account: user name, e-mail address, password as a hash or passkey")
    String account();

    @Message("To sign you in")
    String accountWhy();

    @Message("Until you erase everything; in backups {#if days == 1}1 day{#else}{days} days{/if} more")
    String accountUntil(int days);

    @Message("Cookies: the session, a form token, the language you chose")
    String cookies();

    @Message("So that you stay signed in, and nobody sends forms in your name")
    String cookiesWhy();

    @Message("The session ends when you sign out; the others hold no data about you")
    String cookiesUntil();

    @Message(
            "Not kept: your network address (a step that you report leaves a hash, see above), what you search for, which pages you read. There are no trackers and no third parties on these pages.")
    String notKept();

    @Message("On what basis")
    String basis();

    @Message(
            "Requests, letters, evidence, mail and your account: because you use Holdout for that (GDPR Art. 6(1)(b)).")
    String basisRequest();

    @Message(
            "Health, religion and the like, where you write of them: because you say so yourself for this purpose (Art. 9(2)(a)). Leave it out, or delete it, at any time.")
    String basisSpecial();

    @Message(
            "Reports of steps, repeated calls, and counts without names: because a service that many share must stay true and standing (Art. 6(1)(f)).")
    String basisReport();

    @Message("Who else gets it")
    String others();

    @Message("The company that you ask: your letter and what you attach, when you send it.")
    String othersVendor();

    @Message("The mail servers that carry e-mail, yours and the company’s.")
    String othersMail();

    @Message("An organisation, if you gave it a mandate or shared a request, and only while that holds.")
    String othersOrganisation();

    @Message(
            "Nobody else. Operators see counts and health, never content. Published figures are counts of at least ten people.")
    String othersNobody();

    @Message("Backups")
    String guarded();

    @Message(
            "Backups are kept for {#if days == 1}1 day{#else}{days} days{/if}. Your account can be read in them: user name, e-mail address, the hash of your password. So can codes and dates. When you erase everything, that goes with the last backup.")
    String guardedText(int days);

    @Message(
            "All else lies in them encrypted. Backups of the keys are kept apart, for {#if days == 1}1 day{#else}{days} days{/if}: so long after you erased everything, whoever holds all backups and the operator’s own key could still bring it back. After that nobody can read it any more.")
    String guardedKeys(int days);

    @Message("What you can do")
    String rights();

    @Message("Take everything with you, as files that people and programs can read:")
    String rightAccess();

    @Message("Erase everything, at once and without asking anybody:")
    String rightErase();

    @Message("Erase everything")
    String eraseLink();

    @Message(
            "Correct what is wrong yourself, in your profile and in drafts; a timeline is corrected by a new entry. For anything else, object to or restrict a use, write to the address above.")
    String rightOther();

    @Message("Complain to the data protection authority where you live (Art. 77).")
    String rightComplain();

    @Message("Imprint")
    String imprint();

    @Message("Something here is wrong?")
    String wrong();

    @Message(
            "A step of a guide: say so at the step itself, no account needed. Three such reports put it in doubt until an editor has looked.")
    String wrongStep();

    @Message("A fact, an address or a law: write to us and name the page.")
    String wrongFact();

    @Message("A security hole:")
    String wrongHole();

    @Message("No legal advice")
    String advice();

    @Message(
            "Holdout explains laws and counts days, each with its source. Whether a right is yours in your case, a lawyer or an authority can say.")
    String adviceText();

    @Message("Accessibility")
    String accessibility();

    @Message(
            "These pages aim at WCAG 2.2, level AA, for everybody: by keyboard, by voice, by screen reader, on a phone, in light and dark.")
    String accessibilityLead();

    @Message("What is tested")
    String tested();

    @Message(
            "Every page is checked by a program (axe) with each change, on a phone’s and a desktop’s width, in light and dark.")
    String testedAxe();

    @Message("Everything works without script.")
    String testedScript();

    @Message("Letters and files are tagged PDF (PDF/UA), so that screen readers can read them.")
    String testedLetters();

    @Message("What is not good yet")
    String limits();

    @Message("Programs find about half of all barriers; people with disabilities have not tested these pages.")
    String limitsPeople();

    @Message(
            "Blackening parts of a picture needs a pointer or exact figures. You can upload a copy that you blackened elsewhere.")
    String limitsRedact();

    @Message("Pictures and files that you or companies add are shown as they are, without a description of ours.")
    String limitsEvidence();

    @Message("A barrier?")
    String tell();

    @Message("Tell us what stood in your way; you get an answer.")
    String tellText();

    @Message
    String stored(StoredKind kind);

    @Message
    String reason(StoredKind kind);

    @Message
    String end(StoredEnd end);

    @Message
    String one(TimeUnit unit);

    @Message
    String many(TimeUnit unit);
}
