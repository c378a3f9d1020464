package org.holdout.request.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

    /**
     * A form of the vendor's.
     *
     * @param places as in {@link Controller}
     * @param rights what it is for; empty: any right
     * @param guides ids of the guides whose steps lead to it
     */
    public record Form(
            String id, String label, String url, List<String> places, List<RightKind> rights, List<String> guides) {

        /** Absent rights and guides are empty. */
        public Form {
            places = List.copyOf(places);
            rights = rights == null ? List.of() : List.copyOf(rights);
            guides = guides == null ? List.of() : List.copyOf(guides);
        }

        /** Whether it is for all that is asked for, and says so. */
        private boolean isFor(Collection<RightKind> asked) {
            return !asked.isEmpty() && rights.containsAll(asked);
        }

        /** Whether all that is asked for can be asked in it. */
        public boolean takes(Collection<RightKind> asked) {
            return rights.isEmpty() || rights.containsAll(asked);
        }

        /** How near the nearest of its places is; empty when it is for none of them. */
        private OptionalInt distance(List<String> narrowestFirst) {
            return places.stream()
                    .mapToInt(narrowestFirst::indexOf)
                    .filter(index -> index >= 0)
                    .min();
        }
    }

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

    /** Whether a guide leads to forms that people in none of those places can use. */
    boolean leadsAstray(List<String> places, String guide) {
        List<Form> there =
                forms.stream().filter(f -> f.guides().contains(guide)).toList();
        return !there.isEmpty()
                && there.stream().allMatch(f -> f.distance(places).isEmpty());
    }

    /**
     * The form for a request. Who follows a guide gets the form to which it leads. Else it is, of those that people there can use for what
     * they ask: one that is for all the rights asked for before one for any right, then the one of the narrowest place, then the first.
     *
     * @param places where the person lives, the narrowest first
     * @param guide the id of the guide that is followed; null without one
     * @param rights what is asked for; empty: anything
     */
    Optional<Form> form(List<String> places, String guide, Collection<RightKind> rights) {
        return forms.stream()
                .filter(f -> guide != null && f.guides().contains(guide))
                .findFirst()
                .or(() -> forms.stream()
                        .filter(f -> f.distance(places).isPresent())
                        .filter(f -> f.takes(rights))
                        .min(Comparator.comparing((Form f) -> !f.isFor(rights))
                                .thenComparingInt(f -> f.distance(places).getAsInt())));
    }
}
