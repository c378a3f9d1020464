package org.holdout.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes images of all applications: {@code --base IMAGE@sha256:… [--to FOLDER] [--name PREFIX] [--tag TAG]}. */
public final class Main {

    private static final int NOT_UNDERSTOOD = 2;
    private static final List<String> OPTIONS = List.of("--base", "--to", "--name", "--tag");

    private Main() {}

    /** Ends with 0, or with 2 when the command line is not understood. */
    public static void main(String... arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        List<String> rest = new ArrayList<>(List.of(arguments));
        while (rest.size() > 1 && OPTIONS.contains(rest.getFirst())) {
            options.put(rest.removeFirst(), rest.removeFirst());
        }
        if (!rest.isEmpty() || !options.containsKey("--base")) {
            System.err.println("images: say --base IMAGE@sha256:… (a Java 25 runtime), tar:PATH, or scratch for none;"
                    + " also [--to FOLDER] [--name PREFIX] [--tag TAG].");
            System.exit(NOT_UNDERSTOOD);
        }
        write(options);
    }

    private static void write(Map<String, String> options) throws Exception {
        Path root = Path.of(System.getProperty("holdout.root"));
        Path folder = Path.of(options.getOrDefault(
                "--to", root.resolve("deploy/images/target/images").toString()));
        Files.createDirectories(folder);
        String tag = options.getOrDefault("--tag", "latest");
        List<String> digests = new ArrayList<>();
        for (String name : Application.NAMES) {
            String reference = options.getOrDefault("--name", "holdout") + "/" + name + ":" + tag;
            Path tar = folder.resolve(name + ".tar");
            Image image = new Image(Application.in(root, name), options.get("--base"), folder.resolve("cache"));
            String digest = image.write(tar, reference);
            digests.add(digest + "  " + reference);
            System.out.println(reference + " " + digest + " " + tar);
        }
        writeDigests(folder.resolve("digests.txt"), digests);
    }

    private static void writeDigests(Path file, List<String> digests) throws IOException {
        Files.write(file, digests);
    }
}
