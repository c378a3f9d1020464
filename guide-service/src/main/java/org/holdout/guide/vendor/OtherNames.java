package org.holdout.guide.vendor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.holdout.problem.FieldError;

/** Whether it is clear what each other name stands for; capitals make no difference. */
final class OtherNames {

    private OtherNames() {}

    /** Other names that stand for two names, or that lead back to themselves. */
    static List<FieldError> broken(Map<String, List<String>> otherNames) {
        List<FieldError> wrong = new ArrayList<>();
        Map<String, String> standsFor = new HashMap<>();
        otherNames.forEach((name, others) -> {
            for (int i = 0; i < others.size(); i++) {
                String first = standsFor.putIfAbsent(small(others.get(i)), name);
                if (first != null) {
                    String message = first.equals(name)
                            ? "stands there twice"
                            : "stands for two names: " + first + " and " + name;
                    wrong.add(new FieldError(field(name, i), others.get(i) + " " + message));
                }
            }
        });
        otherNames.forEach((name, others) -> {
            for (int i = 0; i < others.size(); i++) {
                if (leadsBack(others.get(i), standsFor)) {
                    wrong.add(new FieldError(
                            field(name, i), others.get(i) + " leads back to itself: it must stand for another name"));
                }
            }
        });
        return wrong;
    }

    private static boolean leadsBack(String start, Map<String, String> standsFor) {
        Set<String> passed = new HashSet<>();
        String name = small(start);
        while (name != null && passed.add(name)) {
            String meant = standsFor.get(name);
            name = meant == null ? null : small(meant);
            if (small(start).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String field(String name, int index) {
        return "otherNames[" + name + "][" + index + "]";
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
