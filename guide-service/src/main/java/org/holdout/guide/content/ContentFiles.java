package org.holdout.guide.content;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds content files. */
public final class ContentFiles {

    private static final String PACKAGED = "content/vendors";

    private ContentFiles() {}

    /** The files that the application brings, by name. */
    public static List<ContentFile> packaged() {
        List<ContentFile> files = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    Thread.currentThread().getContextClassLoader(), PACKAGED, folder -> files.addAll(in(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged content cannot be read.", e);
        }
        return files.stream().sorted(Comparator.comparing(ContentFile::name)).toList();
    }

    /** The files of a folder, by name; folders in it are not entered. */
    public static List<ContentFile> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(ContentFile.SUFFIX))
                    .map(ContentFiles::read)
                    .sorted(Comparator.comparing(ContentFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The content folder cannot be read.", e);
        }
    }

    private static ContentFile read(Path file) {
        try {
            return new ContentFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The content file " + file.getFileName() + " cannot be read.", e);
        }
    }
}
