package org.holdout.request.law;

import org.holdout.request.words.Bilingual;

/**
 * One right that a law gives.
 *
 * @param id the law's id, a dot and the right's own name, such as {@code eu-gdpr.objection}
 * @param code what the law's periods name it by, such as {@code opt_out_of_sale}
 * @param article where the law gives it; empty when that is not recorded
 * @param use what it does about training, in a sentence
 */
public record Right(String id, String code, RightKind kind, Bilingual name, String article, Bilingual use) {}
