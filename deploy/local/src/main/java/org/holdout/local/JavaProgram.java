package org.holdout.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java server of ours: small heap, the collector and object headers that suit it, no more. */
final class JavaProgram {
    private JavaProgram() {}

    /** The java of the JDK that the launcher itself runs on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Java with flags for a server that may use {@code heapMegabytes}; options and what to run follow. */
    static List<String> command(int heapMegabytes, List<String> rest) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(rest);
        return command;
    }
}
