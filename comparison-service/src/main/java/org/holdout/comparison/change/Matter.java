package org.holdout.comparison.change;

import java.util.List;

/**
 * A rule that counts a differing sentence.
 *
 * @param rule its name in verdicts
 * @param about what the sentence must speak of
 * @param done what must be said of that
 * @param row whether only rows of tables count
 */
record Matter(String rule, Terms about, Terms done, boolean row) {

    /** Whether models are trained with people's data. */
    static final Matter TRAINED = new Matter("trained", DataTerms.TRAINABLE, """
            train, trained, trains, training, fine tun*, improve our models, machine learning""");

    /** What is sold, shared or disclosed, and to whom. */
    static final Matter SHARED = new Matter("shared", DataTerms.DATA, """
            share, shared, shares, sharing, disclos*, sell, sold, sale, transfer, transfers, transferred, \
            transferring, transmit*, third part*, partner*, affiliate*, subprocessor*, sub processor*, \
            service provider*, recipient*, vendors, sent to, advertis*, law enforcement, government*, administrators, \
            entrust*""");

    /** How long data is kept and when it is deleted. */
    static final Matter KEPT = new Matter("kept", DataTerms.DATA, """
            retain*, retention, stored, store your, store data, store personal, stores, storage, keep, kept, saved, \
            delet*, eras*, archiv*, expire*""");

    /** What people may choose, demand or refuse. */
    static final Matter CHOSEN = new Matter("chosen", DataTerms.DATA, """
            opt, opted, opting, consent*, right to, your rights, withdraw*, object to, settings, controls, \
            control over, control how, control whether, control what, control your, turn off, turn on, choose, \
            choice*, preference*, export, portability, erasure, rectif*, access and correct, unsubscribe, \
            manage or delete, request that we, restrict processing""");

    /** What is collected. */
    static final Matter COLLECTED = new Matter("collected", DataTerms.DATA, """
            collect, collects, collected, collecting, collection, gather*, obtain*, receive*, record, records, \
            recorded, capture*, log, logged, track*, you provide, you upload, infer*, detect*, monitor*, \
            access to your, read or access""");

    /** What it is used for, and on which legal ground. */
    static final Matter USED = new Matter("used", DataTerms.PERSONAL, """
            use, used, uses, using, process*, analy*, personali*, improve*, develop*, combin*, aggregat*, anonym*, \
            de identif*, review*, market*, legal bas*, legitimate interest*, performance of a contract, controller, \
            profil*""");

    /** From which age on people may use it, and how that is found out. */
    static final Matter AGE =
            new Matter("age", Terms.of("age, children, child, minors, years old, parent*, teen*"), """
            assurance, verif*, under 13, under 16, under 18, age of, at least 13, at least 18, years old, parental, \
            children data, age group*""");

    /** What machines decide about people, and what people read. */
    static final Matter AUTOMATED = new Matter("automated", DataTerms.DATA, """
            automated decision*, automated means, automated tools, profiling, human review*, auto dialler*""");

    /** Which cookies are set: a row of their table with its time and purpose. */
    static final Matter TRACKER = new Matter("tracker", Terms.of("""
            session, days, day, months, month, years, year, minutes, hours, min"""), """
            analytics, marketing, advertising, security, functionality, authentication, consent, support, preference, \
            performance, targeting, essential, necessary""");

    /** Which companies get data: a row of their table with its task and country. */
    static final Matter RECIPIENT = new Matter("recipient", Terms.of("""
            united states, us, usa, eea, eu, worldwide, ireland, canada, south africa, germany, france, sweden, \
            singapore, united kingdom, japan, india"""), """
            infrastructure, hosting, support, communications, fraud, search, billing, inference, analytics, security, \
            text to speech, cloud, error handling""");

    /** The rules in the order in which they are tried. */
    static final List<Matter> ALL =
            List.of(TRAINED, SHARED, KEPT, CHOSEN, COLLECTED, USED, AGE, AUTOMATED, TRACKER, RECIPIENT);

    private Matter(String rule, Terms about, String done) {
        this(rule, about, Terms.of(done), rule.equals("tracker") || rule.equals("recipient"));
    }

    boolean counts(Difference difference) {
        if (row && !difference.sentence().startsWith("|")) {
            return false;
        }
        String text = difference.textWithLead();
        return about.in(text) && done.in(text);
    }
}
