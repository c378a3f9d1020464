package org.holdout.guide.vendor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Which policy a record was read from.
 *
 * @param document its name
 * @param effectiveOn the day it came or comes into force; absent when the page bore none
 * @param seenUntil the day of the last stored change of its text
 */
public record PolicyDate(
        @NotBlank @Size(max = 200) String document,
        @Pattern(regexp = "\\d{4}(-\\d{2}(-\\d{2})?)?") String effectiveOn,
        @Pattern(regexp = "\\d{4}(-\\d{2}(-\\d{2})?)?") String seenUntil) {}
