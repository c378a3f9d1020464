package org.holdout.request.law;

import java.util.List;
import java.util.Optional;

/**
 * How a vendor is reached: who answers for it where, by which forms and addresses.
 *
 * @param vendor the vendor's id in all content
 * @param controllers the narrower place first; the last one holds worldwide
 * @param email an address that takes requests from everywhere; null when none is known
 * @param emailSource where that was read
 */
public record VendorContacts(
        String vendor,
        String name,
        String legalEntity,
        List<Controller> controllers,
        String email,
        Source emailSource,
        List<Form> forms) {

    /** In the place of an id: a vendor that Holdout does not know. */
    public static final String OTHER = "other";

    /** A form of the vendor's. {@code places} as in {@link Controller}; {@code rights} null: for any right. */
    public record Form(String id, String label, String url, List<String> places, List<RightKind> rights) {}

    /** Absent lists are empty. */
    public VendorContacts {
        controllers = List.copyOf(controllers);
        forms = forms == null ? List.of() : List.copyOf(forms);
    }

    /** Who answers for people in one of those places; the first that fits. */
    Controller controller(List<String> places) {
        return controllers.stream()
                .filter(c -> c.places().stream().anyMatch(places::contains))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No controller worldwide: " + vendor));
    }

    /** The form that people in one of those places use; the first that fits. */
    Optional<Form> form(List<String> places) {
        return forms.stream()
                .filter(f -> f.places().stream().anyMatch(places::contains))
                .findFirst();
    }
}
