package org.holdout.comparison.change;

import java.util.List;
import java.util.Locale;

/** The rules that discard a differing sentence, in the order in which they are tried. */
enum Discard {
    /** The site could not show the page at one of the two captures. */
    PAGE_NOT_AVAILABLE {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return Outage.is(run.old()) || Outage.is(run.now());
        }
    },
    /** No word differs: mark-up, numbering, punctuation, quotes, white space, addresses of links, mail addresses. */
    MARK_UP {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return difference.old().equals(difference.now()) || run.hasSameWords();
        }
    },
    /** The other version says the same elsewhere: a sentence or an item of a list that moved, or a repetition. */
    MOVED {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return (difference.before() == null || all.now().contains(difference.old()))
                    && (difference.after() == null || all.old().contains(difference.now()));
        }
    },
    /** Only dates differ, or it says nothing but a date. */
    DATE {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            boolean sameWithoutDates =
                    difference.isReworded() && Dates.without(difference.old()).equals(Dates.without(difference.now()));
            boolean onlyDates = (difference.old().isEmpty() || Dates.isOnly(difference.old()))
                    && (difference.now().isEmpty() || Dates.isOnly(difference.now()));
            return sameWithoutDates || onlyDates;
        }
    },
    /** Only the order of words differs, and none of them denies. */
    ORDER {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return difference.isReworded()
                    && difference.old().stream()
                            .sorted()
                            .toList()
                            .equals(difference.now().stream().sorted().toList())
                    && !DENYING.in(difference.changed());
        }
    },
    /** Sentences were split or joined: what seems to be gone or new stands in the neighbouring sentence. */
    LINE_BREAK {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return difference.edits().stream()
                    .allMatch(edit -> within(edit.gone(), run.nowText()) && within(edit.come(), run.oldText()));
        }
    },
    /** Only a name differs, and the new one took the place of others in several sentences. */
    RENAMED {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return difference.isReworded()
                    && difference.edits().stream()
                            .allMatch(edit ->
                                    Renames.isRename(edit) && all.renames().contains(Renames.name(edit.come())));
        }
    },
    /** Only spelling or small words differ. */
    SPELLING {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return difference.isReworded() && difference.edits().stream().allMatch(Spelling::isOnly);
        }
    },
    /** A menu, a button, a table of contents, a list of links, or the name of a language. */
    NAVIGATION {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return Navigation.is(difference);
        }
    },
    /** The site asks for cookies. */
    COOKIE_BANNER {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return !difference.isReworded() && Navigation.isCookieBanner(run);
        }
    },
    /** Whom to write to. */
    CONTACT {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return Boilerplate.CONTACTING.in(difference.text())
                    && !Boilerplate.VENDOR_ACTS.in(difference.text())
                    && !Matter.AGE.counts(difference)
                    && !CATEGORIES.in(difference.text());
        }
    },
    /** What people must or must not do with the service, their age aside. */
    DUTY_OF_USERS {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            boolean duty = Boilerplate.DUTY.in(difference.text())
                    || (difference.isUnderLead() && Boilerplate.DUTY.in(Plain.lower(Plain.words(difference.lead()))));
            return duty
                    && !Boilerplate.VENDOR_ACTS.in(difference.text())
                    && !Matter.AGE.counts(difference)
                    && !Matter.COOKIES.about().in(difference.text());
        }
    },
    /** Liability, law, fees, brands, ownership, flaws of software; what is done with people's data it does not say. */
    OTHER_TERMS {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            boolean legal = Boilerplate.LEGAL.in(difference.text())
                    && !DataTerms.PERSONAL.in(difference.text())
                    && !difference.sentence().startsWith("|");
            return (legal || Boilerplate.OWNING.in(difference.text()))
                    && !Boilerplate.VENDOR_ACTS.in(difference.text());
        }
    },
    /** A heading alone, unless it says what the vendor does: what stands under it is judged by itself. */
    HEADING {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return difference.sentence().startsWith("#") && !Boilerplate.VENDOR_ACTS.in(difference.text());
        }
    },
    /** Where to read on, and nothing to choose there. */
    POINTER {
        @Override
        boolean applies(Difference difference, Run run, Comparison all) {
            return points(difference.old()) && points(difference.now()) && !Boilerplate.CHOOSING.in(difference.text());
        }
    };

    static final Terms DENYING = Terms.of("""
        not, no, never, without, except, unless, dont, cannot, cant\
        """);
    private static final Terms CATEGORIES = Terms.of("categories of personal, categories of information");
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_POINTER = 40;
    private static final int WORDS_OF_POINTING = 12;

    private static boolean points(List<String> words) {
        return words.isEmpty()
                || (words.size() <= LONGEST_POINTER
                        && Boilerplate.POINTING.in(words.subList(0, Math.min(words.size(), WORDS_OF_POINTING))));
    }

    private static boolean within(List<String> part, String whole) {
        return part.isEmpty() || (part.size() >= FEWEST_WORDS && whole.contains(Run.text(Plain.lower(part))));
    }

    abstract boolean applies(Difference difference, Run run, Comparison all);

    /** The rule's name in verdicts. */
    String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
