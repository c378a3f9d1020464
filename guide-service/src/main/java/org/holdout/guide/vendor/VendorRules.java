package org.holdout.guide.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.holdout.guide.language.TranslationRules;
import org.holdout.problem.FieldError;

/** What must hold between the texts and the names of a vendor's record. */
public final class VendorRules {

    private VendorRules() {}

    /** What is wrong, each with the field's path in the record; empty when nothing is. */
    public static List<FieldError> broken(VendorRecord vendor) {
        List<FieldError> wrong = new ArrayList<>(OtherNames.broken(vendor.otherNames()));
        vendor.translations()
                .forEach((language, texts) ->
                        translation(language, texts, vendor).forEach(wrong::add));
        return wrong;
    }

    private static Stream<FieldError> translation(String language, VendorTexts texts, VendorRecord vendor) {
        var rules = new TranslationRules("translations[" + language + "]", language);
        rules.list("foundingStatements", texts.foundingStatements(), vendor.foundingStatements());
        rules.text("dataUsedNote", texts.dataUsedNote(), vendor.dataUsedNote());
        rules.list("excluded", texts.excluded(), vendor.excluded());
        rules.text("defaultNote", texts.defaultNote(), vendor.defaultNote());
        OptOut optOut = vendor.optOut();
        boolean none = optOut == null;
        rules.text("optOutNote", texts.optOutNote(), none ? null : optOut.note());
        rules.text("evidenceNote", texts.evidenceNote(), none ? null : optOut.evidenceNote());
        rules.text("whoCanUse", texts.whoCanUse(), none ? null : optOut.whoCanUse());
        rules.text("appliesToPastData", texts.appliesToPastData(), none ? null : optOut.appliesToPastData());
        rules.text("retention", texts.retention(), none ? null : optOut.retention());
        rules.list(
                "regionalVariants",
                texts.regionalVariants(),
                vendor.regionalVariants().stream().map(RegionalVariant::what).toList());
        rules.list("generalKnowledge", texts.generalKnowledge(), vendor.generalKnowledge());
        rules.list("notes", texts.notes(), vendor.notes());
        return rules.broken();
    }
}
