package org.holdout.portal.vendor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.function.Function;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.DefaultSetting;
import org.holdout.portal.word.Mechanism;
import org.holdout.portal.word.OptOutScope;
import org.holdout.portal.word.Words;

/** The words for the codes in a vendor's content; a code that is new to the portal is shown with spaces. */
@Named("codes")
@RequestScoped
public class Codes {
    private final Site site;

    Codes(Site site) {
        this.site = site;
    }

    /** How much can be stopped. */
    public String scope(String code) {
        return word(code, OptOutScope.values(), words()::scope);
    }

    /** What happens when a person does nothing. */
    public String defaultSetting(String code) {
        return word(code, DefaultSetting.values(), words()::defaultSetting);
    }

    /** How it is stopped. */
    public String mechanism(String code) {
        return word(code, Mechanism.values(), words()::mechanism);
    }

    private Words words() {
        return site.words(Words.class);
    }

    private static <E extends Enum<E>> String word(String code, E[] known, Function<E, String> word) {
        return Arrays.stream(known)
                .filter(one -> one.name().equalsIgnoreCase(code))
                .findFirst()
                .map(word)
                .orElseGet(() -> code.replace('_', ' '));
    }
}
