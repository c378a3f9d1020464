package org.holdout.start;

import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/** The neighbours of the running application, tried as {@code --check} tries them, and all at once. */
@ApplicationScoped
public class Neighbourhood {

    private final List<Neighbour> neighbours;
    private final Duration within;

    @Inject
    Neighbourhood(CheckSettings settings) {
        this(Neighbours.all(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class)), settings.within());
    }

    /** For tests. */
    Neighbourhood(List<Neighbour> neighbours, Duration within) {
        this.neighbours = neighbours;
        this.within = within;
    }

    /**
     * How a neighbour was found.
     *
     * @param name what people call it, such as {@code database}
     * @param well whether it answers as it should
     * @param found what is wrong, as a sentence without secrets; null where all is well, or where nobody knows more than that it failed
     */
    public record Found(String name, boolean well, String found) {}

    /** Each of them, in a lasting order. Blocks, and no longer than {@link CheckSettings#within}. */
    public List<Found> look() {
        long end = System.nanoTime() + within.toNanos();
        List<Patience> tried = neighbours.stream()
                .map(neighbour -> Patience.with(neighbour.attempt()))
                .toList();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tried.size(); i++) {
            found.add(found(neighbours.get(i).name(), tried.get(i), end - System.nanoTime()));
        }
        return found;
    }

    private static Found found(String name, Patience tried, long nanosLeft) {
        try {
            tried.await(Duration.ofMillis(Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanosLeft))));
            return new Found(name, true, null);
        } catch (Unwell e) {
            return new Found(name, false, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found(name, false, null);
        } catch (Exception e) {
            return new Found(name, false, null);
        }
    }
}
