package org.holdout.request.law;

/** Laws that say the same about refusals and complaints, so that one text fits all of them. */
public enum LawFamily {
    /** The European Union's regulation, which holds in the EEA too. */
    GDPR,
    /** The United Kingdom's version of it. */
    UK_GDPR,
    /** A law of an American state with an appeal to the company. */
    US_APPEAL,
    /** A law of an American state without one. */
    US,
    /** Every other law. */
    OTHER;

    /** The family of a law; of none too. */
    public static LawFamily of(Law law) {
        if (law == null) {
            return OTHER;
        }
        return switch (law.id()) {
            case "eu-gdpr" -> GDPR;
            case "uk-gdpr" -> UK_GDPR;
            case String id when id.startsWith("us-") -> law.appeal() == null ? US : US_APPEAL;
            default -> OTHER;
        };
    }
}
