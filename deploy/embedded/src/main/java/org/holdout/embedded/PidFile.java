package org.holdout.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which process was started last for something, on disk, so that a later run finds it when its starter was killed. */
public record PidFile(Path file) {

    private static final Pattern CONTENT = Pattern.compile("(\\d{1,10}) (\\d{1,18})\\s*");

    /** Writes the process down, whole or not at all. */
    public void write(ProcessHandle process) throws IOException {
        ProcessId id = ProcessId.of(process);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, id.pid() + " " + id.startedMillis() + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The process that is written down, while it lives. */
    public Optional<ProcessHandle> process() {
        try {
            Matcher id = CONTENT.matcher(Files.readString(file));
            return id.matches()
                    ? new ProcessId(Long.parseLong(id.group(1)), Long.parseLong(id.group(2))).alive()
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
