package org.holdout.request.grounds;

import org.holdout.request.words.Bilingual;

/**
 * Something particular about a person that is a reason to object, as {@code content/situations.yaml} has it.
 *
 * @param question whether it is so
 * @param hint examples
 * @param sentence what it adds to a letter
 * @param forMinor the same in a guardian's letter; {@code {name}} is the minor's given name, {@code {names}} its genitive
 */
public record Situation(String id, Bilingual question, Bilingual hint, Bilingual sentence, Bilingual forMinor) {}
