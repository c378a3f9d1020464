package org.holdout.embedded;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The broker's process: formats its folder when that is new, then is Kafka. The broker's jars are on this process' class path
 * only, which is why they are reached by name.
 *
 * <p>Arguments: the broker's settings file, its cluster id, and {@code attached} when it must end with the process that started
 * it (which then holds this process' standard input open).
 */
final class KafkaBrokerMain {

    private KafkaBrokerMain() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Path settings = Path.of(arguments[0]);
        if (arguments.length > 2 && arguments[2].equals("attached")) {
            Thread.ofPlatform().daemon().name("parent-watch").start(KafkaBrokerMain::endWithParent);
        }
        if (Files.notExists(settings.resolveSibling("data").resolve("meta.properties"))) {
            Object failed = Class.forName("kafka.tools.StorageTool")
                    .getMethod("execute", String[].class, PrintStream.class)
                    .invoke(
                            null,
                            new String[] {"format", "-t", arguments[1], "-c", settings.toString(), "--ignore-formatted"
                            },
                            System.out);
            if (!Integer.valueOf(0).equals(failed)) {
                System.exit(1);
            }
        }
        Class.forName("kafka.Kafka").getMethod("main", String[].class).invoke(null, (Object)
                new String[] {settings.toString()});
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said; only the end matters.
            }
        } catch (java.io.IOException e) {
            // The same end, noticed another way.
        }
        Runtime.getRuntime().halt(1);
    }
}
