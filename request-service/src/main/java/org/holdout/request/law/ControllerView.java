package org.holdout.request.law;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who answers for the vendor, as the API tells it.
 *
 * @param source where it says who answers
 * @param contactSources where the addresses were read, the e-mail's first; none for what the person entered
 * @param theirs whether the person entered it, or some of its addresses
 */
public record ControllerView(
        String name,
        String country,
        String state,
        String email,
        String postalAddress,
        String verified,
        Source source,
        List<Source> contactSources,
        String note,
        boolean theirs) {

    /** A controller of the content's. */
    public static ControllerView of(Controller c, String email, Source emailSource) {
        return new ControllerView(
                c.name(),
                c.country(),
                c.state(),
                email,
                c.postalAddress(),
                c.verified(),
                c.source(),
                Stream.of(emailSource, c.contactSource())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                c.note(),
                false);
    }

    /** Whoever the person names. */
    public static ControllerView named(String name) {
        return theirs(name, null, null, null, null);
    }

    /** A controller that the person entered. */
    public static ControllerView theirs(String name, String country, String state, String email, String postalAddress) {
        return new ControllerView(name, country, state, email, postalAddress, null, null, List.of(), null, true);
    }

    /** The same with what the person entered in its place; null leaves it as it is. */
    public ControllerView with(String theirName, String theirEmail, String theirPostalAddress) {
        return new ControllerView(
                theirName == null ? name : theirName,
                country,
                state,
                theirEmail == null ? email : theirEmail,
                theirPostalAddress == null ? postalAddress : theirPostalAddress,
                verified,
                source,
                contactSources,
                note,
                true);
    }

    /** The same with the name and country that a request holds since it was drafted. */
    public ControllerView named(String heldName, String heldCountry) {
        return new ControllerView(
                heldName, heldCountry, state, email, postalAddress, verified, source, contactSources, note, theirs);
    }
}
