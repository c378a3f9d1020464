package org.holdout.gateway.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdout.gateway.fairuse.Callers;

/**
 * What services answered to reads for which no token is passed on, kept as {@link Answers} are: so that whoever has a token does not make
 * the services say the same again either. Whoever has none reads anew: their whole answer is kept, and would be older than it may be by
 * the age of what it was made of.
 */
@ApplicationScoped
public class PublicReads {
    private final Answers answers;
    private final Supplier<Optional<String>> language;
    private final Cache<Read, Object> kept;

    @Inject
    PublicReads(Answers answers, AnswerConfig config, CurrentVertxRequest current) {
        this(
                answers,
                config,
                () -> Optional.ofNullable(current.getCurrent())
                        .filter(call -> Callers.signedIn(call).isPresent())
                        .map(PublicReads::language));
    }

    /** @param language in which the caller reads; empty for one whose reads are not kept */
    PublicReads(Answers answers, AnswerConfig config, Supplier<Optional<String>> language) {
        this.answers = answers;
        this.language = language;
        kept = Caffeine.newBuilder()
                .maximumSize(config.reads())
                .expireAfterWrite(config.keep())
                .build();
    }

    /**
     * The answer that is kept, or the one that is read now, which is also for a caller who hung up meanwhile.
     *
     * @param what the read and all its parameters; null stands for one that is left out
     */
    @SuppressWarnings("unchecked") // what was kept under this read was read by it
    public <T> Uni<T> of(List<?> what, Supplier<Uni<T>> read) {
        Optional<String> asked = language.get();
        if (asked.isEmpty() || !answers.areToldOfChanges()) {
            return read.get();
        }
        Read key = new Read(what, asked.get(), answers.drops());
        T known = (T) kept.getIfPresent(key);
        return known != null ? Uni.createFrom().item(known) : read.get().invoke(answer -> keep(key, answer));
    }

    /** As asked for; empty when nothing is. */
    private static String language(RoutingContext call) {
        String asked = call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null ? "" : asked;
    }

    /** One that was begun before something happened is kept under a number that nobody asks for any more. */
    private void keep(Read key, Object answer) {
        if (answer != null) {
            kept.put(key, answer);
        }
    }

    /** A read, at a time between two changes. */
    private record Read(List<?> what, String language, long drops) {}
}
