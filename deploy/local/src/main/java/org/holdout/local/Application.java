package org.holdout.local;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.holdout.local.CannotRun.Why;

/** One of the five Quarkus applications in a process of its own. */
final class Application implements Part {
    /** Above the file in the application's jar, below the environment. */
    private static final String CONFIG_ORDINAL = "275";

    /** Long enough to finish what is being answered. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    /**
     * What is different from one application to the next.
     *
     * @param name of its part
     * @param module where it is built
     * @param needs what must be ready before it starts
     * @param heapMegabytes the most its heap may take
     * @param port where it serves
     * @param settings its configuration, secrets among it
     */
    record Plan(
            String name, String module, Set<String> needs, int heapMegabytes, int port, Map<String, String> settings) {}

    private final Plan plan;
    private final Path folder;
    private final Path settingsFile;
    private final StartCache cache;
    private final Child child;

    Application(Plan plan, Path root, Home home, boolean mayRecord, ProcessLedger ledger) {
        this.plan = plan;
        this.folder = root.resolve(plan.module()).resolve("target/quarkus-app");
        this.settingsFile = home.config().resolve(plan.name() + ".properties");
        this.cache = new StartCache(plan.module(), folder, root.resolve("deploy/local/target/aot"), mayRecord);
        var health = URI.create("http://127.0.0.1:" + Ports.management(plan.port()) + "/q/health/ready");
        this.child = new Child(plan.name(), home.log(plan.name()), health, ledger);
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public Set<String> needs() {
        return plan.needs();
    }

    @Override
    public void start() throws IOException, InterruptedException {
        if (!Files.isRegularFile(folder.resolve("quarkus-run.jar"))) {
            throw new CannotRun(Why.NOT_BUILT, plan.module() + " is not built. ./holdout run builds it.");
        }
        writeSettings();
        List<String> rest = new ArrayList<>(cache.flags());
        rest.add("-Dquarkus.config.locations=" + settingsFile.toUri());
        rest.add("-jar");
        rest.add(folder.resolve("quarkus-run.jar").toString());
        child.start(JavaProgram.command(plan.heapMegabytes(), rest), Map.of(), folder);
    }

    private void writeSettings() throws IOException {
        var properties = new Properties();
        properties.putAll(plan.settings());
        properties.put("config_ordinal", CONFIG_ORDINAL);
        var text = new StringWriter();
        properties.store(text, null);
        Secrets.write(settingsFile, text.toString());
    }

    @Override
    public CompletableFuture<?> ended() {
        return child.ended();
    }

    @Override
    public void stop() {
        child.stop(cache.isBeingMade() ? StartCache.MAKING : GRACE);
        cache.keep();
    }

    boolean isRecording() {
        return cache.isBeingMade();
    }

    @Override
    public List<ProcessHandle> processes() {
        return child.processes();
    }
}
