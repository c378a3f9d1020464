package org.holdout.bench;

import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** wrk, which asks and measures; on the other core. */
final class Load {
    private static final String MARK = "RESULT ";

    private final Path folder;
    private final int connections;

    Load(Path folder, int connections) {
        this.folder = folder;
        this.connections = connections;
    }

    /** Asks for a while, the bodies in turn, and says what came of it. */
    Measure run(Server server, List<String> bodies, String token, int seconds)
            throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("ask.lua"), script(bodies, token));
        Duration before = server.cpu();
        Process wrk = new ProcessBuilder(
                        "taskset",
                        "-c",
                        "1",
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "20s",
                        "-s",
                        script.toString(),
                        server.graphql())
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        wrk.waitFor();
        Duration cpu = server.cpu().minus(before);
        String[] numbers = said.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk said: " + said))
                .substring(MARK.length())
                .split(" ", -1);
        return Measure.of(numbers, cpu);
    }

    private static String script(List<String> bodies, String token) {
        StringBuilder script = new StringBuilder("local bodies = {\n");
        for (String body : bodies) {
            script.append("  [==[").append(body).append("]==],\n");
        }
        return script.append("}\nlocal headers = { [\"Content-Type\"] = \"application/json\"")
                .append(
                        token == null
                                ? ""
                                : ", [\"Authorization\"] = "
                                        + new JsonArray()
                                                .add("Bearer " + token)
                                                .encode()
                                                .replaceAll("^\\[|]$", ""))
                .append("""
                 }
                local requests = {}
                local at = 0
                init = function(args)
                  for i, body in ipairs(bodies) do requests[i] = wrk.format("POST", nil, headers, body) end
                end
                request = function()
                  at = at % #requests + 1
                  return requests[at]
                end
                done = function(summary, latency, requests)
                  local e = summary.errors
                  io.write(string.format("RESULT %d %d %d %d %d %d\\n", summary.requests, summary.duration, summary.bytes,
                    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
                end
                """)
                .toString();
    }
}
