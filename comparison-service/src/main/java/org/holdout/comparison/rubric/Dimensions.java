package org.holdout.comparison.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.holdout.comparison.language.ReaderLanguage;

/** The dimensions of the rubric. */
@ApplicationScoped
public class Dimensions {

    private final EntityManager database;
    private final GermanRubric german;
    private final ReaderLanguage reader;

    Dimensions(EntityManager database, GermanRubric german, ReaderLanguage reader) {
        this.database = database;
        this.german = german;
        this.reader = reader;
    }

    /** As {@link #all()}, in the language of whoever makes this call. */
    @Transactional
    public List<Dimension> forReader() {
        List<Dimension> all = all();
        return reader.locale().equals(Locale.GERMAN)
                ? all.stream().map(german::of).toList()
                : all;
    }

    /** Every dimension with its scale, in the content's order and in English; one query. */
    @Transactional
    public List<Dimension> all() {
        return database.createQuery("SELECT d FROM Dimension d JOIN FETCH d.scale ORDER BY d.position", Dimension.class)
                .getResultList();
    }

    /**
     * The dimensions in a file, in its order and in English.
     *
     * @throws org.holdout.comparison.content.ContentException when the file is wrong
     */
    public static List<Dimension> read(byte[] content) {
        List<DimensionsFile.Entry> entries = DimensionsFile.read(content).dimensions();
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
