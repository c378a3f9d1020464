package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents point to is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", ".git", ".holdout");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        assertEquals(List.of(), broken(LINK, (document, link) -> Files.exists(document.resolveSibling(link))));
    }

    @Test
    void everyTestThatADocumentNamesExists() throws IOException {
        Set<String> tests = files(file -> file.getFileName().toString().endsWith(".java")).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertEquals(List.of(), broken(TEST, (document, test) -> tests.contains(test)));
    }

    private interface Rule {
        boolean holds(Path document, String found);
    }

    private static List<String> broken(Pattern pattern, Rule rule) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : files(file -> file.getFileName().toString().endsWith(".md"))) {
            pattern.matcher(Files.readString(document))
                    .results()
                    .map(match -> match.group(1))
                    .filter(found -> !rule.holds(document, found))
                    .forEach(found -> broken.add(ROOT.relativize(document) + ": " + found));
        }
        return broken;
    }

    private static List<Path> files(Predicate<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return LEFT_OUT.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (wanted.test(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
