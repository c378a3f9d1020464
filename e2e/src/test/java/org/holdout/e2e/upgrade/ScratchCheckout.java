package org.holdout.e2e.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A repository with the scripts of a release and as little else as they look at. */
record ScratchCheckout(Path root) {

    /** Says what it was asked in {@code target/asked}; does wrong what the file {@code target/trouble} names. */
    private static final String FRONT_DOOR = """
        #!/bin/sh
        echo "$*" >> target/asked
        trouble=$(cat target/trouble 2> /dev/null)
        [ "$trouble" = "fail-$1" ] && exit 1
        if [ "$1" = images ]; then
          mkdir -p "$5"
          echo image > "$5/portal.tar"
          echo parts > "$5/portal.cdx.json"
          if [ "$trouble" = other-digests ]; then echo "$5"; else echo same; fi > "$5/digests.txt"
          if [ "$trouble" = untidy ]; then echo ' ' >> pom.xml; echo more > gateway/more.txt; echo more >> holdout; fi
        fi
        exit 0
        """;

    private static final String POM = """
        <project>
          <artifactId>holdout</artifactId>
          <version>0.1.0</version>
          <dependency><artifactId>other</artifactId>
          <version>0.1.0</version></dependency>
        </project>
        """;

    private static final Map<String, String> FILES = Map.of(
            "pom.xml",
            POM,
            "gateway/pom.xml",
            POM,
            ".gitignore",
            "target/\n",
            "CHANGELOG.md",
            """
            # Changes

            ## 0.4.0, not released yet

            ## 0.3.0-rc.1, not released yet

            Try it.

            ## 0.2.0, not released yet

            The first.
            """,
            "gateway/schema.graphql",
            "type Query { two: Int }\n",
            "gateway/schema.released.graphql",
            "type Query { one: Int }\n",
            "guide-service/src/main/resources/db/migration/V1__one.sql",
            "create table one ();\n",
            "outbox/src/main/resources/db/outbox/R__two.sql",
            "select 2;\n",
            "events/src/main/resources/schemas/one.v1.json",
            "{}\n",
            "deploy/release/retired.txt",
            "# nothing\n");

    record Ran(int code, String said) {}

    ScratchCheckout {
        try {
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                write(root.resolve(file.getKey()), file.getValue());
            }
            for (String script : List.of("release.sh", "record.sh")) {
                Path original = Path.of("deploy/release", script);
                write(root.resolve(original), Files.readString(Released.ROOT.resolve(original)));
            }
            write(root.resolve("holdout"), FRONT_DOOR);
            Files.setPosixFilePermissions(root.resolve("holdout"), PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createDirectories(root.resolve("target"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git(root, "init", "-q");
        git(root, "add", "-A");
        git(root, "commit", "-q", "-m", "Begin");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void trouble(String kind) throws IOException {
        Files.writeString(root.resolve("target/trouble"), kind);
    }

    String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    List<String> asked() throws IOException {
        Path asked = root.resolve("target/asked");
        return Files.exists(asked) ? Files.readAllLines(asked) : List.of();
    }

    String git(String... arguments) {
        return git(root, arguments);
    }

    Ran run(String... command) {
        return run(root, command);
    }

    private static String git(Path folder, String... arguments) {
        Ran ran = run(
                folder, Stream.concat(Stream.of("git"), Stream.of(arguments)).toArray(String[]::new));
        assertEquals(0, ran.code(), ran.said());
        return ran.said().strip();
    }

    private static Ran run(Path folder, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            builder.environment().put("GIT_" + who + "_NAME", "Test");
            builder.environment().put("GIT_" + who + "_EMAIL", "test@holdout.example");
        }
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
