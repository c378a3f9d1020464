package org.holdout.request.letter;

import java.util.List;

/**
 * A request's letter as its owner sees it.
 *
 * @param text all of it, as a letter on paper says it
 * @param sent whether it is the letter as it was sent
 * @param fields the short texts for the vendor's form, in its order; empty when the request goes by no form
 * @param missing what of the profile the letter lacks: {@code NAME}, {@code POSTAL_ADDRESS}, {@code EMAIL}
 */
public record LetterView(
        String language,
        String subject,
        List<String> paragraphs,
        String text,
        boolean sent,
        List<FormText> fields,
        List<String> missing) {}
