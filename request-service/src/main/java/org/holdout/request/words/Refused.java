package org.holdout.request.words;

import java.util.List;
import java.util.Locale;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * A refusal that is put in words by whom it reaches: it is thrown where nobody knows who asks, is English by itself, and is said to a
 * German reader in German when it is answered. Nothing of it is kept: a call that is sent again in another language is refused in
 * that one. {@link Refusals} makes them.
 */
public final class Refused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;
    private final transient List<Fault> faults;

    Refused(ErrorCode code, Sentence sentence, List<Fault> faults) {
        super(code, Words.ENGLISH.say(sentence), Fault.inEnglish(faults));
        this.sentence = sentence;
        this.faults = List.copyOf(faults);
    }

    /** The same refusal of what stands in that field of the call; see {@link Fault#inside}. */
    public Refused inside(String thing) {
        return new Refused(
                code(),
                sentence,
                faults.stream().map(fault -> fault.inside(thing)).toList());
    }

    /** INVALID_INPUT for that field, saying what this refusal says. */
    public Refused as(String field) {
        return new Refused(ErrorCode.INVALID_INPUT, sentence, List.of(new Fault(field, sentence)));
    }

    /** What is wrong with which field; empty when no field is to blame. */
    public List<Fault> faults() {
        return faults;
    }

    /** What is said of the whole. */
    public Sentence sentence() {
        return sentence;
    }

    @Override
    public ProblemException saidTo(List<Locale> languages) {
        Words words = Words.in(languages);
        return ProblemException.of(code(), words.say(sentence), Fault.in(words, faults))
                .in(words.locale());
    }
}
