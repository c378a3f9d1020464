package org.holdout.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line for each part: redrawn in place on a terminal, told once for each change elsewhere. */
final class Screen {
    private static final Duration REDRAW = Duration.ofMillis(200);

    private enum State {
        WAITING,
        STARTING,
        READY,
        FAILED
    }

    private record Line(State state, long since, String note) {}

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int drawn;
    private boolean drawing;

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Begins to show these parts as waiting. */
    synchronized void show(List<String> parts) {
        parts.forEach(part -> lines.put(part, new Line(State.WAITING, System.nanoTime(), "")));
        if (terminal) {
            drawing = true;
            Thread.ofVirtual().start(this::redraw);
        }
    }

    void starting(String part) {
        change(part, State.STARTING, "");
    }

    void ready(String part, Duration took) {
        change(part, State.READY, seconds(took));
    }

    void failed(String part) {
        change(part, State.FAILED, "");
    }

    /** Stops redrawing; what is said from now on comes below. */
    synchronized void close() {
        if (drawing) {
            draw();
            drawing = false;
        }
    }

    private synchronized void change(String part, State state, String note) {
        lines.put(part, new Line(state, System.nanoTime(), note));
        if (drawing) {
            draw();
        } else if (!terminal) {
            out.println(text(part, lines.get(part)));
            out.flush();
        }
    }

    private void redraw() {
        try {
            while (redrawn()) {
                Thread.sleep(REDRAW);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean redrawn() {
        if (drawing) {
            draw();
        }
        return drawing;
    }

    private void draw() {
        var text = new StringBuilder();
        if (drawn > 0) {
            text.append("\u001b[").append(drawn).append('A');
        }
        List<String> parts = new ArrayList<>(lines.keySet());
        parts.forEach(part ->
                text.append("\u001b[2K").append(text(part, lines.get(part))).append('\n'));
        drawn = parts.size();
        out.print(text);
        out.flush();
    }

    private static String text(String part, Line line) {
        String note = line.state() == State.STARTING
                ? seconds(Duration.ofNanos(System.nanoTime() - line.since()))
                : line.note();
        return "  %-20s %-9s %s"
                .formatted(part, line.state().name().toLowerCase(Locale.ROOT), note)
                .stripTrailing();
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
