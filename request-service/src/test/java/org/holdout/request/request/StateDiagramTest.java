package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * STATES.md is drawn from the procedure's table. When the table changes, run this test with {@code -Dholdout.write-states=true}
 * and commit the file.
 */
class StateDiagramTest {

    private static final Path FILE = Path.of(System.getProperty("holdout.root"), "request-service", "STATES.md");

    @Test
    void theDiagramInTheDocumentsIsTheTable() throws IOException {
        String drawn = document();
        if (Boolean.getBoolean("holdout.write-states")) {
            Files.writeString(FILE, drawn);
        }

        assertEquals(drawn, Files.readString(FILE));
    }

    private static String document() {
        List<String> lines = new ArrayList<>(List.of(
                "# How a request goes",
                "",
                "Drawn from the table in `Procedure.java`; `StateDiagramTest` compares the two.",
                "`back` is the state before the question, or before the closing. In brackets: what must be true besides.",
                "CORRECT_ENTRY and RETRACT_ENTRY mend the timeline in every state but DRAFT; the state is folded anew.",
                "RULES_CHANGED is recorded by Holdout itself and moves no state.",
                "",
                "```mermaid",
                "stateDiagram-v2",
                "    [*] --> DRAFT"));
        for (RequestState state : RequestState.values()) {
            for (ActionKind action : ActionKind.values()) {
                Procedure.step(state, action).ifPresent(step -> lines.add(arrow(state, action, step)));
            }
        }
        lines.addAll(List.of("```", "", "| in | what is possible |", "|---|---|"));
        for (RequestState state : RequestState.values()) {
            String possible = Stream.of(ActionKind.values())
                    .filter(action -> Procedure.step(state, action).isPresent())
                    .map(Enum::name)
                    .collect(Collectors.joining(", "));
            lines.add("| " + state + " | " + (possible.isEmpty() ? "–" : possible) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String arrow(RequestState state, ActionKind action, Step step) {
        String guard = step.guard() == Step.Guard.NONE
                ? ""
                : " [" + step.guard().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "]";
        return "    " + state + " --> " + (step.next() == null ? "back" : step.next()) + " : " + action + guard;
    }
}
