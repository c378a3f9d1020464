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
        train, trained, trains, training, fine tun*, improve our models, machine learning\
        """);

    /** What is sold, shared or disclosed, and to whom. */
    static final Matter SHARED = new Matter("shared", DataTerms.DATA, """
        share, shared, shares, sharing, disclos*, sell, sold, sale, transfer, transfers, transferred, \
        transferring, transmit*, subprocessor*, sub processor*, service provider*, sent to, law enforcement, \
        administrators, entrust*, can view, can see, can be seen, visible to, who can access, publicly visible, \
        made public, expose*, legal process, subpoena*\
        """);

    /** Who is named beside data: a receiver, or somebody it comes from. */
    static final Matter RECEIVERS = new Matter("receivers", DataTerms.OF_PEOPLE, """
        third part*, partner*, affiliate*, recipient*, vendors, advertis*, government*, authorities, contractors, \
        connected app*, connected service*, connector*, acquirer*, buyer, merger, employer, admins, \
        data is requested, data is sought\
        """);

    /** How long data is kept and when it is deleted. */
    static final Matter KEPT = new Matter("kept", DataTerms.DATA.or("retention period*"), """
        retain*, retention, stored, store your, store data, store personal, stores, storage, keep, kept, saved, \
        saves, saving, delet*, eras*, archiv*, expire*, backup*, purge*, no longer than\
        """);

    /** What people may choose, demand or refuse. */
    static final Matter CHOSEN = new Matter("chosen", DataTerms.DATA, """
        opt, opted, opting, consent*, right to, your rights, withdraw*, object to, settings, controls, \
        control over, control how, control whether, control what, control your, turn off, turn on, choose, \
        choice*, preference*, export, portability, erasure, rectif*, access and correct, unsubscribe, \
        manage or delete, request that we, restrict processing, \
        revoke*, permission*, disable, turned off, switch off, disconnect*, unlink*, decline, temporary chat*, \
        manage your\
        """);

    /** How people exercise their rights, and what is asked of them for it. */
    static final Matter RIGHTS = new Matter("rights", Terms.of("right, rights, request, requests"), """
        exercise your rights, exercise these rights, exercise any of, data subject*, consumer rights, \
        authorized agent, authorised agent, verifiable request*, verifiable consumer, not be subject to, \
        right of access, right of portability, right to know, right to delet*\
        """);

    /** Advertising and messages that nobody asked for, and the signals that refuse them. */
    static final Matter MARKETED = new Matter("marketed", Terms.of("""
        marketing, promotional, commercial messages, newsletter*, targeted advertising, personalized advertising, \
        personalised advertising, personalized ads, personalised ads, interest based, do not track, \
        global privacy control, gpc\
        """), """
                send, sent, contact you, deliver*, receive, receiving, opt, choose, honor, honour, signal*, show you\
                """);

    /** What is collected. */
    static final Matter COLLECTED = new Matter("collected", DataTerms.DATA, """
        collect, collects, collected, collecting, collection, gather*, obtain*, receive*, record, records, \
        recorded, capture*, log, logged, track*, you provide, you upload, infer*, detect*, monitor*, \
        access to your, read or access, extract*, scan, scans, scanning, crawl*, scrape*, publicly available, \
        publicly accessible, may include data, may include information, error logs, transcrib*, import, imported, you say\
        """);

    /** Which kinds of cookies and other trackers there are. */
    static final Matter COOKIES = new Matter("cookies", Terms.of("""
        cookie, cookies, beacon*, pixel*, local storage\
        """), """
                session cookie*, persistent, first party, third party, without these, depend on, necessary, essential, \
                functional, analytics, marketing, advertising, disable*, block, refuse, reject, clear, purpose\
                """);

    /** In which countries data is kept or looked at, and what protects it there. */
    static final Matter TRANSFERRED = new Matter("transferred", Terms.of("""
        data, personal, information, transfer*\
        """), """
                adequate level, adequacy decision*, standard contractual clauses, data privacy framework, cross border, \
                outside of european, outside european, outside eea, outside your country, country of residence, \
                data center*, data centre*, remote access, laws of country, law of country, data protection law*\
                """);

    /** The same of the machines alone. */
    static final Matter SERVERS = new Matter("servers", Terms.of("servers"), """
        located in, are in, hosted in, situated in\
        """);

    /** What it is used for, and on which legal ground. */
    static final Matter USED = new Matter("used", DataTerms.PERSONAL, """
        use, used, uses, using, process*, analy*, personali*, improve*, develop*, combin*, aggregat*, anonym*, \
        de identif*, review*, market*, legal bas*, legitimate interest*, performance of a contract, \
        performance of contract, controller, profil*, connected to your, linked to, associated with, customize, \
        customise, organize, organise, for any purpose*\
        """);

    /** From which age on people may use it, and how that is found out. */
    static final Matter AGE =
            new Matter("age", Terms.of("age, children, child, minors, years old, parent*, teen*"), """
                assurance, verif*, under 13, under 14, under 16, under 18, minimum age, age of, at least 13, at least 18, years old, parental, \
                children data, age group*\
                """);

    /** What machines decide about people, and what people read. */
    static final Matter AUTOMATED = new Matter("automated", DataTerms.DATA, """
        automated decision*, automated means, automated tools, profiling, human review*, auto dialler*\
        """);

    /** Which cookies are set: a row of their table with its time and purpose. */
    static final Matter TRACKER = new Matter("tracker", Terms.of("""
        session, days, day, months, month, weeks, week, years, year, minutes, minute, hours, hour, min, persistent, \
        permanent\
        """), """
                analytics, marketing, advertising, security, functionality, functional, authentication, consent, support, \
                preference, preferences, performance, targeting, essential, necessary, reporting, measurement, statistics, \
                personalization, personalisation, social media, load balancing, fraud\
                """);

    /** Which companies get data: a row of their table with its task and country. */
    static final Matter RECIPIENT = new Matter("recipient", Terms.of("""
        united states, us, usa, eea, eu, worldwide, ireland, canada, south africa, germany, france, sweden, \
        singapore, united kingdom, uk, japan, india, belgium, netherlands, norway, denmark, finland, spain, italy, \
        poland, austria, switzerland, china, hong kong, south korea, australia, brazil, israel, mexico, taiwan, \
        philippines, europe, european union, global\
        """), """
                infrastructure, hosting, support, communications, fraud, search, billing, inference, analytics, security, \
                text to speech, cloud, error handling, authentication, payment, payments, verification, generation, \
                interpreter, moderation, monitoring, email, storage, database, logging, transcription, translation, \
                annotation, labeling, labelling, identity, ticketing, content delivery, answers\
                """);

    /** The rules in the order in which they are tried. */
    static final List<Matter> ALL = List.of(
            TRAINED,
            SHARED,
            RECEIVERS,
            KEPT,
            CHOSEN,
            RIGHTS,
            COLLECTED,
            USED,
            AGE,
            AUTOMATED,
            MARKETED,
            COOKIES,
            TRANSFERRED,
            SERVERS,
            TRACKER,
            RECIPIENT);

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
