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
        will share, will retain, to train our, to train its, to train their, our models, authorize us, allow us\
        """);

    /** Speaks of liability, law, fees, brands, ownership or flaws of software. */
    static final Terms LEGAL = Terms.of("""
        indemnif*, liable, liability, liabilities, warrant*, governing law, jurisdiction, arbitration, breach*, \
        damages, terminate*, suspend*, intellectual property, force majeure, trademark*, brand, fees, refund*, \
        price, pricing, payment, infring*, judicial, enforcement action*, sole discretion, enter into, license, \
        agreement, endorse*, free trial*, subscription*, credit card*, vulnerabilit*, security issue*\
        """);

    private Boilerplate() {}
}
