package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.holdout.request.privacy.Sealer;

/** What a person wrote into a request, sealed with their key and bound to its place. */
@ApplicationScoped
public class RequestTexts {

    private final Sealer sealer;

    RequestTexts(Sealer sealer) {
        this.sealer = sealer;
    }

    /**
     * In the clear.
     *
     * @param grounds the person's own words; null without
     * @param situations ids, see {@link org.holdout.request.grounds.Situations}
     * @param actingFor the minor for whom they ask; null when they ask for themselves
     * @param recipient the recipient they entered; null when it is the known one
     */
    public record Texts(String grounds, List<String> situations, ActingFor actingFor, OwnRecipient recipient) {

        /** Absent lists are empty. */
        public Texts {
            situations = situations == null ? List.of() : List.copyOf(situations);
        }
    }

    SealedTexts seal(UUID owner, UUID id, Texts texts) {
        return new SealedTexts(
                sealer.seal(owner, place(id, "grounds"), texts.grounds()),
                sealer.seal(
                        owner,
                        place(id, "situations"),
                        texts.situations().isEmpty() ? null : String.join(",", texts.situations())),
                sealer.seal(owner, place(id, "acting-for"), json(texts.actingFor())),
                sealer.seal(owner, place(id, "recipient"), json(texts.recipient())));
    }

    /** Opens them all. */
    public Texts of(OptOutRequest r) {
        String situations = open(r, "situations", r.sealed().situations());
        return new Texts(
                open(r, "grounds", r.sealed().grounds()),
                situations == null ? List.of() : List.of(situations.split(",")),
                parsed(open(r, "acting-for", r.sealed().actingFor()), ActingFor.class),
                recipient(r));
    }

    OwnRecipient recipient(OptOutRequest r) {
        return parsed(open(r, "recipient", r.sealed().recipient()), OwnRecipient.class);
    }

    private String open(OptOutRequest r, String what, byte[] sealed) {
        return sealer.open(r.owner(), place(r.id(), what), sealed);
    }

    private static String place(UUID request, String what) {
        return "request/" + request + "/" + what;
    }

    private static String json(Object value) {
        return value == null ? null : CodedJson.write(value);
    }

    private static <T> T parsed(String json, Class<T> type) {
        return json == null ? null : CodedJson.read(json, type);
    }
}
