package org.holdout.comparison.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.holdout.comparison.change.Reading;
import org.holdout.comparison.fact.Quotation;
import org.holdout.comparison.policy.QuotableVersion;
import org.holdout.comparison.policy.QuotableVersions;

/** Takes the words that an editor quotes from a version, if that version says them. */
@ApplicationScoped
class Quoting {

    private final QuotableVersions versions;
    private final EditingConfig config;

    Quoting(QuotableVersions versions, EditingConfig config) {
        this.versions = versions;
        this.config = config;
    }

    /**
     * The quotation with its surroundings; null when none is wanted or, with a refusal, when there is none.
     *
     * @param vendor the vendor whose document it must be
     */
    Quotation read(String vendor, QuotationInput input, Refusals refusals) {
        if (input == null) {
            return null;
        }
        Optional<QuotableVersion> version = picked(input).filter(it -> vendor.equals(it.vendor()));
        if (version.isEmpty()) {
            refusals.add("version", "Choose a version of one of this vendor's documents.");
            return null;
        }
        String exact = refusals.needed(
                "exact",
                input.exact(),
                1,
                config.maxQuotation(),
                "Choose the sentences that bear this out, or write their words.");
        if (exact == null) {
            return null;
        }
        Optional<Reading.Place> place = Reading.of(versions.text(version.get())).find(exact, null, null);
        if (place.isEmpty()) {
            refusals.add(
                    "exact",
                    "The version of " + version.get().day()
                            + " does not say this word for word. Copy the words as they stand there.");
            return null;
        }
        return new Quotation(
                version.get().document(),
                version.get().day(),
                exact,
                place.get().prefix(),
                place.get().suffix());
    }

    /** What the document said at the end of the picked version's day: a quotation is found again by its day. */
    private Optional<QuotableVersion> picked(QuotationInput input) {
        return input.document() == null || input.version() == null
                ? Optional.empty()
                : versions.version(plain(input.document()), plain(input.version()))
                        .flatMap(version -> versions.on(version.document(), version.day()));
    }

    private static String plain(String id) {
        return id.replace("\0", "");
    }
}
