package org.holdout.portal.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdout.portal.diff.FieldChange;

/** The texts of a guide by field, so that two of them can be compared; a scalar is a list of one, an absent one is empty. */
final class Texts {
    private record Field(String name, List<String> entries) {}

    private final List<Field> fields;

    private Texts(List<Field> fields) {
        this.fields = fields;
    }

    /** Those of a published revision. A text without a translation is none in the other language. */
    static Texts of(EditorApi.Guide guide, Language language) {
        return all(
                language,
                new EditorApi.GuideInput(
                        guide.english("title") ? null : guide.title(),
                        guide.platforms(),
                        guide.regions().stream().map(EditorApi.Region::id).toList(),
                        guide.english("regionNote") ? null : guide.regionNote(),
                        guide.minutes(),
                        entries(guide, "prerequisites", language),
                        entries(guide, "haveAtHand", language),
                        entries(guide, "steps", language),
                        entries(guide, "achieves", language),
                        entries(guide, "doesNotAchieve", language),
                        guide.officialUrl(),
                        guide.english("note") ? null : guide.note()));
    }

    /** Those that somebody typed. */
    static Texts of(EditorApi.GuideInput input, Language language) {
        return all(language, input);
    }

    private static Texts all(Language language, EditorApi.GuideInput guide) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("title", one(guide.title())));
        if (language == Language.EN) {
            fields.add(new Field("platforms", entries(guide.platforms())));
            fields.add(new Field("regions", entries(guide.regions())));
            fields.add(new Field("minutes", one(guide.minutes())));
            fields.add(new Field("officialUrl", one(guide.officialUrl())));
        }
        fields.add(new Field("regionNote", one(guide.regionNote())));
        fields.add(new Field("prerequisites", entries(guide.prerequisites())));
        fields.add(new Field("haveAtHand", entries(guide.haveAtHand())));
        fields.add(new Field("steps", entries(guide.steps())));
        fields.add(new Field("achieves", entries(guide.achieves())));
        fields.add(new Field("doesNotAchieve", entries(guide.doesNotAchieve())));
        fields.add(new Field("note", one(guide.note())));
        return new Texts(fields.stream()
                .map(field -> new Field(language.prefix() + field.name(), field.entries()))
                .toList());
    }

    /** The fields that differ, from these texts to the others. */
    List<FieldChange> changesTo(Texts others) {
        List<FieldChange> changes = new ArrayList<>();
        for (int index = 0; index < fields.size(); index++) {
            List<String> before = fields.get(index).entries();
            List<String> after = others.fields.get(index).entries();
            if (!before.equals(after)) {
                changes.add(new FieldChange(fields.get(index).name(), said(before), said(after)));
            }
        }
        return changes;
    }

    private static List<String> entries(EditorApi.Guide guide, String list, Language language) {
        List<String> entries = language.translation() ? Translated.entries(guide, list) : Translated.shown(guide, list);
        return entries.stream().allMatch(String::isEmpty) ? List.of() : entries;
    }

    /** Without the empty places of a translation. */
    private static List<String> said(List<String> entries) {
        return entries.stream().filter(entry -> !entry.isEmpty()).toList();
    }

    private static List<String> one(Object value) {
        return Stream.ofNullable(value).map(Object::toString).toList();
    }

    private static List<String> entries(Collection<?> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).map(Object::toString).toList();
    }
}
