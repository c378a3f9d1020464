package org.holdout.guide.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFoldersTest {

    private static final int PACKAGED = ContentFiles.packaged().size();

    @TempDir
    Path folder;

    @Test
    void theFilesOfAFolderComeAfterTheApplicationsOwn() throws IOException {
        Files.writeString(folder.resolve("acme.yaml"), "vendor:\n");
        Files.writeString(folder.resolve("README.md"), "no content");

        ContentSet content = new ContentFolders(Bounds.folders(folder.toString())).all();

        assertEquals(PACKAGED + 1, content.files().size());
        assertEquals(folder + "/acme.yaml", content.files().getLast().name());
        assertEquals("acme", content.files().getLast().vendorId());
        assertTrue(content.complete());
    }

    @Test
    void aMissingFolderIsAProblemAndNoFailure() {
        ContentSet content = new ContentFolders(Bounds.folders(folder + "/none")).all();

        assertEquals(
                List.of(ContentProblem.of(folder + "/none", "is a content folder that cannot be read")),
                content.problems());
        assertEquals(PACKAGED, content.files().size());
        assertFalse(content.complete());
    }

    @Test
    void aFileThatIsNotInUtf8IsAProblemOfThatFileOnly() throws IOException {
        Files.write(folder.resolve("acme.yaml"), "name: größer".getBytes(ISO_8859_1));
        Files.writeString(folder.resolve("other.yaml"), "vendor:\n");

        ContentSet content = new ContentFolders(Bounds.folders(folder.toString())).all();

        assertEquals(List.of(ContentProblem.of(folder + "/acme.yaml", "is not in UTF-8")), content.problems());
        assertEquals(folder + "/other.yaml", content.files().getLast().name());
    }

    @Test
    void aFolderHasABound() throws IOException {
        for (int i = 0; i <= Bounds.of(1).maxFiles(); i++) {
            Files.writeString(folder.resolve("v" + i + ".yaml"), "vendor:\n");
        }

        ContentSet content = new ContentFolders(Bounds.folders(folder.toString())).all();

        assertEquals(
                List.of(ContentProblem.of(folder.toString(), "holds more than 10 content files")), content.problems());
    }
}
