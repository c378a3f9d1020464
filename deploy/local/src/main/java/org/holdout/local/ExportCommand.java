package org.holdout.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.holdout.local.CannotRun.Why;

/**
 * {@code ./holdout export-content}: writes what the running platform says of vendors and guides into a folder, as
 * content files that can be kept and loaded again. Other files there are left alone.
 */
final class ExportCommand {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}\\.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Home home;
    private final List<String> folders;
    private final PrintStream out;

    ExportCommand(Home home, List<String> folders, PrintStream out) {
        this.home = home;
        this.folders = folders;
        this.out = out;
    }

    /** Does it while guide-service runs, and tells how many files changed. */
    void run() throws IOException, InterruptedException {
        if (folders.size() != 1) {
            throw new CannotRun(Why.USAGE, "Name one folder: ./holdout export-content DIR.");
        }
        if (!Files.exists(home.addresses())) {
            throw new CannotRun(
                    Why.FAILED, "It is not running in " + home.dir() + ". ./holdout run first, then export-content.");
        }
        Path folder = Files.createDirectories(Path.of(folders.getFirst()));
        String content =
                JSON.readTree(home.addresses().toFile()).path("guideService").asText() + "/content";
        int files = 0;
        int changed = 0;
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (JsonNode file : JSON.readTree(get(client, content)).path("files")) {
                String name = file.path("name").asText();
                if (!NAME.matcher(name).matches()) {
                    throw new CannotRun(Why.FAILED, "guide-service names a content file that is none.");
                }
                files++;
                changed += write(folder.resolve(name), get(client, content + "/" + name)) ? 1 : 0;
            }
        }
        out.println("%d content files in %s, %d of them changed.".formatted(files, folder, changed));
    }

    private static boolean write(Path file, byte[] text) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), text)) {
            return false;
        }
        Files.write(file, text);
        return true;
    }

    private static byte[] get(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new CannotRun(
                    Why.FAILED, "guide-service answers " + response.statusCode() + " instead of its content.");
        }
        return response.body();
    }
}
