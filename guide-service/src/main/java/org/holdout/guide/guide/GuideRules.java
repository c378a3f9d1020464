package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.holdout.guide.language.TranslationRules;
import org.holdout.guide.region.Regions;
import org.holdout.problem.FieldError;

/** What must hold of a guide by itself, whoever wrote it. */
@ApplicationScoped
public class GuideRules {

    private final Validator validator;
    private final Regions regions;

    GuideRules(Validator validator, Regions regions) {
        this.validator = validator;
        this.regions = regions;
    }

    /** What is wrong with the guide, each with the field's path in the record; empty when nothing is. */
    List<FieldError> broken(GuideRecord guide) {
        List<FieldError> fields = validator.validate(guide).stream()
                .map(wrong -> new FieldError(wrong.getPropertyPath().toString(), wrong.getMessage()))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        return fields.isEmpty() ? between(guide, regions) : fields;
    }

    /** What is wrong between the fields of a guide each of which is right by itself. */
    public static List<FieldError> between(GuideRecord guide, Regions regions) {
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < guide.regions().size(); i++) {
            String region = guide.regions().get(i);
            if (region.equals(Regions.REST_OF_WORLD)) {
                wrong.add(new FieldError(
                        "regions[" + i + "]",
                        "must name the places themselves; REST_OF_WORLD is for a vendor's variants"));
            } else if (!regions.isKnown(region)) {
                wrong.add(new FieldError("regions[" + i + "]", "names a region that is not known: " + region));
            }
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < guide.steps().size(); i++) {
            if (!seen.add(guide.steps().get(i))) {
                wrong.add(new FieldError("steps[" + i + "]", "is the same step as an earlier one"));
            }
        }
        guide.translations()
                .forEach(
                        (language, texts) -> translation(language, texts, guide).forEach(wrong::add));
        return wrong;
    }

    private static Stream<FieldError> translation(String language, GuideTexts texts, GuideRecord guide) {
        var rules = new TranslationRules("translations[" + language + "]", language);
        rules.text("title", texts.title(), guide.title());
        rules.text("regionNote", texts.regionNote(), guide.regionNote());
        rules.list("prerequisites", texts.prerequisites(), guide.prerequisites());
        rules.list("haveAtHand", texts.haveAtHand(), guide.haveAtHand());
        rules.list("steps", texts.steps(), guide.steps());
        rules.list("achieves", texts.achieves(), guide.achieves());
        rules.list("doesNotAchieve", texts.doesNotAchieve(), guide.doesNotAchieve());
        rules.text("note", texts.note(), guide.note());
        return rules.broken();
    }
}
