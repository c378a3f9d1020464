package org.holdout.request.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.request.OptOutRequest;

/** The letters that were sent, sealed with the person's key. */
@ApplicationScoped
class SentLetters implements PanacheRepositoryBase<SentLetter, UUID> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Sealer sealer;

    SentLetters(Sealer sealer) {
        this.sealer = sealer;
    }

    Optional<Letter> of(OptOutRequest request) {
        return findByIdOptional(request.id()).map(this::read);
    }

    /** Those of many requests of one person, by one query. */
    Map<UUID, Letter> ofMany(UUID owner, Collection<UUID> requests) {
        return list("owner = ?1 and requestId in ?2", owner, requests).stream()
                .collect(Collectors.toMap(SentLetter::requestId, this::read));
    }

    void keep(OptOutRequest request, Letter letter) {
        persist(new SentLetter(
                request.id(), request.owner(), sealer.seal(request.owner(), place(request.id()), written(letter))));
    }

    void discard(OptOutRequest request) {
        deleteById(request.id());
    }

    private Letter read(SentLetter row) {
        try {
            return JSON.readValue(sealer.open(row.owner(), place(row.requestId()), row.letter()), Letter.class);
        } catch (JsonProcessingException e) {
            // The cause would carry the text.
            throw new UnreadableException("A sealed letter is not what was sealed", null);
        }
    }

    private static String written(Letter letter) {
        try {
            return JSON.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter is always JSON", e);
        }
    }

    private static String place(UUID request) {
        return "request/" + request + "/letter";
    }
}
