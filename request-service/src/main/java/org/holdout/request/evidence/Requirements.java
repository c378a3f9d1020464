package org.holdout.request.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The checklist of the form that a request goes to. */
@ApplicationScoped
public class Requirements {

    private static final String WEB_FORM = "WEB_FORM";

    private final EvidenceContent content;

    @Inject
    Requirements(EvidenceContent content) {
        this.content = content;
    }

    /**
     * What the form asks for, in its order: needed, one of several, helpful. Empty when nothing is known of a form of this
     * vendor and channel.
     *
     * @param vendor the vendor's id, or null for one that Holdout does not know
     * @param channel {@code WEB_FORM}, {@code EMAIL} or {@code POST}
     * @param form the id of the vendor's form that it goes to by {@code WEB_FORM}; null without one, and not looked at otherwise
     * @param kindsPresent the kinds that the request has
     */
    public List<RequirementView> of(
            String vendor, String channel, String form, Set<String> kindsPresent, Locale language) {
        return find(vendor, channel, form)
                .map(found -> checklist(found, kindsPresent, language))
                .orElse(List.of());
    }

    /**
     * A form's own fields.
     *
     * @param id the form's id in {@code content/evidence.yaml}
     * @param fields codes of what is typed into it, in its order; empty when they are not known
     */
    public record FormFields(String id, List<String> fields) {}

    /** The fields of the form that a request goes to; parameters as above. */
    public Optional<FormFields> fields(String vendor, String channel, String form) {
        return find(vendor, channel, form).map(found -> new FormFields(found.id(), List.copyOf(found.fields())));
    }

    private Optional<VendorForm> find(String vendor, String channel, String form) {
        return content.forms().stream()
                .filter(known ->
                        known.vendor().equals(vendor) && known.channel().equals(channel))
                .filter(known -> !channel.equals(WEB_FORM) || known.id().equals(form))
                .findFirst();
    }

    private List<RequirementView> checklist(VendorForm form, Set<String> present, Locale language) {
        List<RequirementView> lines = new ArrayList<>();
        for (String kind : form.required()) {
            lines.add(line(kind, present, false, List.of(), language));
        }
        for (List<String> group : form.anyOf()) {
            boolean satisfied = group.stream().anyMatch(present::contains);
            for (String kind : group) {
                List<String> others =
                        group.stream().filter(other -> !other.equals(kind)).toList();
                lines.add(line(kind, present, satisfied && !present.contains(kind), others, language));
            }
        }
        for (String kind : form.optional()) {
            lines.add(line(kind, present, true, List.of(), language));
        }
        return lines;
    }

    /**
     * One line that is asked for beside what the form asks for.
     *
     * @param id a kind of {@code content/evidence.yaml}
     */
    public RequirementView line(
            String id, Set<String> present, boolean optional, List<String> alternatives, Locale language) {
        EvidenceKind kind = content.kind(id).orElseThrow();
        return new RequirementView(
                KindView.of(kind, language), kind.when(), present.contains(id), optional, alternatives);
    }
}
