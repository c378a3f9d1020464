package org.holdout.local.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks a request's file: a signed bag (BagIt, RFC 8493) in a ZIP. The signature is over {@code tagmanifest-sha256.txt}, that one
 * names the hash of {@code manifest-sha256.txt}, and that one the hash of everything in {@code data/}.
 */
public final class BagCheck {
    private static final String MANIFEST = "manifest-sha256.txt";
    private static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    private static final String SIGNATURE = "signature";
    private static final String OWN_KEY = "signing-key.pem";
    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final Limits limits;

    /** A check within the usual bounds. */
    public BagCheck() {
        this(Limits.USUAL);
    }

    BagCheck(Limits limits) {
        this.limits = limits;
    }

    /**
     * What came of it.
     *
     * @param lines one for each thing found, and one that sums up
     */
    public record Outcome(Verdict verdict, List<String> lines) {

        /** Keeps its own copy of {@code lines}. */
        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Checks it.
     *
     * @param trusted the keys that the person got from elsewhere; null when they gave none
     * @throws IOException when the file cannot be read at all
     */
    public Outcome of(Path file, SigningKeys trusted) throws IOException {
        try {
            BagZip bag = BagZip.read(file, limits);
            List<String> found = differences(bag);
            if (!found.isEmpty()) {
                found.add("Not as it was signed: " + found.size()
                        + (found.size() == 1 ? " difference." : " differences."));
                return new Outcome(Verdict.CHANGED, found);
            }
            return signature(bag, trusted);
        } catch (Unreadable e) {
            return new Outcome(Verdict.UNREADABLE, List.of(e.getMessage()));
        }
    }

    private static List<String> differences(BagZip bag) throws Unreadable {
        Map<String, String> payload = Manifest.read(MANIFEST, tag(bag, MANIFEST));
        Map<String, String> tags = Manifest.read(TAG_MANIFEST, tag(bag, TAG_MANIFEST));
        List<String> found = new ArrayList<>();
        if (!DECLARATION.equals(new String(tag(bag, "bagit.txt"), UTF_8))) {
            found.add("changed: bagit.txt");
        }
        bag.hashes().forEach((path, hash) -> {
            boolean inData = path.startsWith(BagZip.DATA);
            String listed = (inData ? payload : tags).get(path);
            if (listed == null && !path.equals(TAG_MANIFEST) && !path.equals(SIGNATURE)) {
                found.add("extra: " + BagPath.printed(path));
            } else if (listed != null && !listed.equals(hash)) {
                found.add("changed: " + BagPath.printed(path));
            }
        });
        for (Map<String, String> manifest : List.of(payload, tags)) {
            manifest.keySet().stream()
                    .filter(path -> !bag.hashes().containsKey(path))
                    .forEach(path -> found.add("missing: " + BagPath.printed(path)));
        }
        if (!tags.containsKey(MANIFEST)) {
            found.add("missing in " + TAG_MANIFEST + ": " + MANIFEST);
        }
        return found;
    }

    private static Outcome signature(BagZip bag, SigningKeys trusted) throws Unreadable {
        byte[] signed = tag(bag, TAG_MANIFEST);
        byte[] signature = tag(bag, SIGNATURE);
        SigningKeys own = SigningKeys.of(tag(bag, OWN_KEY));
        if (!own.signed(signed, signature)) {
            return new Outcome(
                    Verdict.CHANGED, List.of("changed: " + SIGNATURE, "Not as it was signed: 1 difference."));
        }
        String key = SigningKeys.id(own.keys().getFirst());
        int files = bag.hashes().size();
        if (trusted == null) {
            return new Outcome(
                    Verdict.NO_KEY,
                    List.of("All " + files + " files fit together, but who signed them is not checked: give --key or"
                            + " --key-from. The key in the file is " + key + "."));
        }
        return trusted.signed(signed, signature)
                ? new Outcome(
                        Verdict.WHOLE,
                        List.of("Whole: " + files + " files as they were signed, by the key " + key + "."))
                : new Outcome(
                        Verdict.OTHER_KEY,
                        List.of("Signed by another key than the given one. The key in the file is " + key + "."));
    }

    private static byte[] tag(BagZip bag, String name) throws Unreadable {
        byte[] content = bag.tags().get(name);
        if (content == null) {
            throw new Unreadable("It is no file of Holdout's: " + name + " is missing.");
        }
        return content;
    }
}
