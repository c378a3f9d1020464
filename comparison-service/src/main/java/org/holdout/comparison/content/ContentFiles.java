package org.holdout.comparison.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Consumer;

/** The content files that come with the service, each loaded once per content. */
@ApplicationScoped
public class ContentFiles {

    private static final String FOLDER = "content/";

    private final EntityManager database;
    private final ContentConfig config;
    private final Clock clock;

    ContentFiles(EntityManager database, ContentConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The bytes of a file that comes with the service.
     *
     * @param name its name below the content folder, such as {@code facts/meta.yaml}
     * @throws ContentException when there is none or it is larger than {@code holdout.content.max-file-bytes}
     */
    public byte[] read(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new ContentException(name, "the whole file", "is missing");
            }
            byte[] content = in.readNBytes(config.maxFileBytes() + 1);
            if (content.length > config.maxFileBytes()) {
                throw new ContentException(
                        name, "the whole file", "is larger than " + config.maxFileBytes() + " bytes");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs the loading of a file whose content is not the one loaded last, in one transaction with the note that it was loaded. One
     * instance of the service at a time loads.
     *
     * @return false when this content was loaded before
     */
    @Transactional
    public boolean loadOnce(String name, byte[] content, Consumer<byte[]> load) {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('comparison content'))", Integer.class)
                .getSingleResult();
        String hash = sha256(content);
        ContentFile file = database.find(ContentFile.class, name);
        if (file != null && file.holds(hash)) {
            return false;
        }
        load.accept(content);
        if (file == null) {
            file = new ContentFile(name);
            file.loaded(hash, clock.instant());
            database.persist(file);
        } else {
            file.loaded(hash, clock.instant());
        }
        return true;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
