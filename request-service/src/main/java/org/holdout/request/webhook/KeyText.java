package org.holdout.request.webhook;

import java.util.Base64;

/** Keys as texts: a prefix that says what it is, then Base64. */
final class KeyText {

    private KeyText() {}

    static String write(String prefix, byte[] key) {
        return prefix + Base64.getEncoder().encodeToString(key);
    }

    static byte[] read(String prefix, String text) {
        if (!text.startsWith(prefix)) {
            throw new IllegalArgumentException("A key starts with " + prefix);
        }
        try {
            return Base64.getDecoder().decode(text.substring(prefix.length()));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("A key is Base64 after " + prefix);
        }
    }
}
