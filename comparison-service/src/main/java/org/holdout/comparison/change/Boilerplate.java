package org.holdout.comparison.change;

/** What sentences speak of that say nothing about the use of data. */
final class Boilerplate {

    /** Tells whom to write to. */
    static final Terms CONTACTING = Terms.of("""
        contact us at, contact us by, you can contact, please contact, by sending us a letter, write to us, attn, \
        contact our, email us at, reach us, contact details, registered office, postal address, with registered, \
        can be contacted, may be contacted, use this form, using this form\
        """);

    /** Tells people what they must or must not do. */
    static final Terms DUTY = Terms.of("""
        you may not, you shall, customer shall, customer may not, you must, you are not authorized, you agree to, \
        you agree not, you agree that you, you will not use, is prohibited, are prohibited, prohibits, \
        not permitted to, you represent, you are responsible, customer is responsible, you should, you may only, \
        not allowed to, do not allow, dont allow, dont use, do not use it, you have following rights, \
        restrictions on\
        """);

    /** Tells what the vendor does, whoever is addressed. */
    static final Terms VENDOR_ACTS = Terms.of("""
        we may, we use, we do, we will, we collect, we share, we process, we retain, we store, we train, \
        we disclose, we receive, we keep, may use, may share, may collect, may disclose, may retain, may process, \
        may access, does not use, does not sell, does not train, will not use, will process, will collect, \
        will share, will retain, to train our, to train its, to train their, our models, authorize us, allow us, \
        does not disclose, do not disclose, will be sent, is sent to, are sent to, is shared with, are shared with, \
        will be shared, is collected, are collected, is stored, are stored, will be stored, will be deleted, \
        are deleted, is deleted, is processed, are processed\
        """);

    /** Speaks of liability, law, fees, brands, ownership or flaws of software. */
    static final Terms LEGAL = Terms.of("""
        indemnif*, liable, liability, liabilities, warrant*, governing law, jurisdiction, arbitration, breach*, \
        damages, terminate*, suspend*, intellectual property, force majeure, trademark*, brand, fees, refund*, \
        price, pricing, payment, infring*, judicial, enforcement action*, sole discretion, enter into, license, \
        agreement, endorse*, free trial*, subscription*, credit card*, vulnerabilit*, security issue*\
        """);

    /** Speaks of who owns data, answers for it or defends whom, not of its use. */
    static final Terms OWNING = Terms.of("""
        ownership rights, retain ownership, retains ownership, retain all right*, retains all right*, owns all, \
        hold harmless, indemnify, represent or warrant, representations or warranties, \
        no representation*, have meaning*, has meaning*, have same meaning*, will have meaning*\
        """);

    /** Begins a sentence that only says where to read on, or what a document is about. */
    static final Terms POINTING = Terms.of("""
        learn more, more information, more details, read more, find out more, further information, please read, \
        please see, please review, please refer, privacy policy explains, privacy policy describes, \
        privacy policy applies, privacy notice explains, privacy notice describes, statement explains, \
        policy sets out, for details, are described in section, as described in section, is described in section\
        """);

    /** Names something that people may do about data. */
    static final Terms CHOOSING = Terms.of("""
        opt, opting, turn off, delet*, object, withdraw*, disable, export, unsubscribe, consent*\
        """);

    private Boilerplate() {}
}
