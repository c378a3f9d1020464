package org.holdout.guide.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the whole content: the application's own files, and those of the folders that the settings name. */
@ApplicationScoped
public class ContentFolders {

    /** The most bytes that one character takes. */
    private static final int BYTES = 4;

    private final ContentConfig config;

    ContentFolders(ContentConfig config) {
        this.config = config;
    }

    /** All of it. What cannot be read is a problem of the file or the folder, and never a failure. */
    public ContentSet all() {
        List<ContentFile> files = new ArrayList<>(ContentFiles.packaged());
        List<ContentProblem> problems = new ArrayList<>();
        boolean complete = true;
        for (String folder : config.folders().orElse(List.of())) {
            complete &= read(folder, files, problems);
        }
        return new ContentSet(List.copyOf(files), List.copyOf(problems), complete);
    }

    private boolean read(String folder, List<ContentFile> files, List<ContentProblem> problems) {
        List<Path> found;
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            found = entries.filter(entry -> entry.toString().endsWith(ContentFile.SUFFIX))
                    .limit(config.maxFiles() + 1L)
                    .sorted()
                    .toList();
        } catch (IOException | RuntimeException e) {
            problems.add(ContentProblem.of(folder, "is a content folder that cannot be read"));
            return false;
        }
        if (found.size() > config.maxFiles()) {
            problems.add(ContentProblem.of(folder, "holds more than " + config.maxFiles() + " content files"));
            return false;
        }
        boolean complete = true;
        for (Path file : found) {
            complete &= readFile(folder + "/" + file.getFileName(), file, files, problems);
        }
        return complete;
    }

    private boolean readFile(String name, Path file, List<ContentFile> files, List<ContentProblem> problems) {
        try {
            if (Files.size(file) > (long) BYTES * config.maxFileSize()) {
                problems.add(ContentProblem.of(name, "is longer than " + config.maxFileSize() + " characters"));
                return false;
            }
            files.add(new ContentFile(name, Files.readString(file)));
            return true;
        } catch (CharacterCodingException e) {
            problems.add(ContentProblem.of(name, "is not in UTF-8"));
        } catch (IOException e) {
            problems.add(ContentProblem.of(name, "cannot be read"));
        }
        return false;
    }
}
