package org.holdout.comparison.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import org.holdout.comparison.content.ContentYaml;

/** The dimensions of the rubric. */
@ApplicationScoped
public class Dimensions {

    private static final String FILE = "dimensions.yaml";

    private final EntityManager database;

    Dimensions(EntityManager database) {
        this.database = database;
    }

    /** Every dimension with its scale, in the content's order; one query. */
    @Transactional
    public List<Dimension> all() {
        return database.createQuery("SELECT d FROM Dimension d JOIN FETCH d.scale ORDER BY d.position", Dimension.class)
                .getResultList();
    }

    /**
     * The dimensions in a file, in its order.
     *
     * @throws org.holdout.comparison.content.ContentException when the file is wrong
     */
    public static List<Dimension> read(byte[] content) {
        List<DimensionsFile.Entry> entries =
                ContentYaml.read(FILE, content, DimensionsFile.class).dimensions();
        return IntStream.range(0, entries.size())
                .mapToObj(position -> Dimension.of(position, entries.get(position)))
                .toList();
    }

    /**
     * Describes the dimensions anew from their file, in the caller's transaction.
     *
     * @throws org.holdout.comparison.content.ContentException when the file is wrong
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void load(byte[] content) {
        List<Dimension> described = read(content);
        List<String> ids = described.stream().map(Dimension::id).toList();
        all().stream().filter(dimension -> !ids.contains(dimension.id())).forEach(database::remove);
        described.forEach(database::merge);
    }
}
