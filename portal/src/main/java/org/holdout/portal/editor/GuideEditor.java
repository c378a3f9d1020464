package org.holdout.portal.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.holdout.portal.diff.FieldChange;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Platform;
import org.holdout.portal.word.StepResult;

/** Shows one guide to an editor: with what can be checked and revised, or what a revision would change. */
@RequestScoped
class GuideEditor {
    private final EditorApi api;
    private final Gateway gateway;
    private final Site site;

    GuideEditor(EditorApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance guide(
                EditorApi.Guide guide, Language language, Original original, Form check, Form form, Said said);

        static native TemplateInstance preview(
                EditorApi.Guide guide, Language language, Form form, List<FieldChange> changes);
    }

    /** The newest revision, or an older one, in a language. */
    EditorApi.Guide guide(String id, Language language, Integer revision) {
        return gateway.find(api.guide(language.tag(), id, revision));
    }

    String show(String id, Language language, Form check, Form form, Said said) {
        EditorApi.Guide guide = guide(id, language, null);
        Original original = new Original(language.translation() ? guide(id, Language.EN, null) : null);
        return site.show(Templates.guide(
                guide,
                language,
                original,
                check.with(Form.VERSION, guide.revision()),
                new GuideForm(form, language).fill(guide),
                said));
    }

    String preview(EditorApi.Guide guide, Language language, Form form, List<FieldChange> changes) {
        return site.show(Templates.preview(guide, language, form, changes));
    }

    /** What every form of this page offers. */
    @TemplateExtension(namespace = "offers")
    static Platform[] platforms() {
        return Platform.values();
    }

    /** What a check can find. */
    @TemplateExtension(namespace = "offers")
    static StepResult[] results() {
        return StepResult.values();
    }
}
