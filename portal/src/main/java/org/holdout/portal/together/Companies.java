package org.holdout.portal.together;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.guides.GuidesApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.start.RightChoice;

/** The companies that a form names: chosen ones, and one that Holdout does not know. */
final class Companies {
    private static final String OTHER = "other";
    private static final Pattern FIELD = Pattern.compile("inputs\\[(\\d+)](?:\\.(.*))?");

    private final Form form;
    private final TogetherWords words;
    private final int most;

    /** The form's companies, of which there may be so many. */
    Companies(Form form, TogetherWords words, int most) {
        this.form = form;
        this.words = words;
        this.most = most;
    }

    /** Marks what is missing, or too much, for the second question. */
    void check() {
        form.required("country", words.countryMissing());
        if (form.values("vendor").isEmpty() && !hasOther()) {
            form.reject("vendor", words.nobody());
        } else if (form.values("vendor").size() + (hasOther() ? 1 : 0) > most) {
            form.reject("vendor", words.tooMany(most));
        }
        if (hasOther()) {
            form.required("otherName", words.nameMissing());
            form.required("otherCountry", words.otherCountryMissing());
            if (form.text("otherEmail").isEmpty() && form.text("otherAddress").isEmpty()) {
                form.reject("otherEmail", words.addressMissing());
            }
        }
    }

    /** The one by which the laws are looked up. */
    String first() {
        return form.values("vendor").isEmpty() ? OTHER : form.values("vendor").getFirst();
    }

    List<String> names(List<GuidesApi.Vendor> vendors) {
        List<String> names = new ArrayList<>();
        form.values("vendor").forEach(id -> names.add(name(id, vendors)));
        form.text("otherName").ifPresent(names::add);
        return names;
    }

    /** What is asked of each; wrong choices are marked in the form. */
    List<TogetherApi.NewRequest> requests() {
        List<RightChoice> chosen = RightChoice.all(form.values("right"));
        if (chosen.isEmpty()) {
            form.reject("right", words.rightMissing());
            return List.of();
        }
        if (chosen.stream().map(RightChoice::law).distinct().count() > 1) {
            form.reject("right", words.oneLaw());
            return List.of();
        }
        List<TogetherApi.NewRequest> requests = new ArrayList<>();
        form.values("vendor").forEach(id -> requests.add(request(id, chosen, null)));
        if (hasOther()) {
            requests.add(request(
                    null,
                    chosen,
                    new TogetherApi.Recipient(
                            form.textOrNull("otherName"),
                            form.textOrNull("otherCountry"),
                            form.textOrNull("otherEmail"),
                            form.textOrNull("otherAddress"))));
        }
        return requests;
    }

    /** Says of which company each refusal is. */
    void take(GatewayProblem problem, List<GuidesApi.Vendor> vendors) {
        List<String> names = names(vendors);
        problem.fields().forEach(wrong -> {
            Matcher field = FIELD.matcher(wrong.field());
            if (field.matches()) {
                int number = Integer.parseInt(field.group(1));
                String said = number < names.size() ? names.get(number) + ": " + wrong.message() : wrong.message();
                form.rename(wrong.field(), here(field.group(2)));
                form.reject(here(field.group(2)), said, problem.language());
            }
        });
        form.rename("inputs", "vendor").reject(problem);
    }

    private static String here(String field) {
        return switch (field) {
            case "recipient.name" -> "otherName";
            case "recipient.country" -> "otherCountry";
            case "recipient.email" -> "otherEmail";
            case "recipient.postalAddress" -> "otherAddress";
            case "country", "state" -> field;
            case null, default -> "vendor";
        };
    }

    private TogetherApi.NewRequest request(String vendor, List<RightChoice> chosen, TogetherApi.Recipient recipient) {
        return new TogetherApi.NewRequest(
                vendor,
                form.value("country"),
                form.textOrNull("state"),
                chosen.stream().map(RightChoice::kind).toList(),
                chosen.getFirst().law(),
                recipient);
    }

    private boolean hasOther() {
        return List.of("otherName", "otherCountry", "otherEmail", "otherAddress").stream()
                .anyMatch(field -> form.text(field).isPresent());
    }

    private static String name(String id, List<GuidesApi.Vendor> vendors) {
        return vendors.stream()
                .filter(vendor -> vendor.id().equals(id))
                .map(GuidesApi.Vendor::name)
                .findFirst()
                .orElse(id);
    }
}
