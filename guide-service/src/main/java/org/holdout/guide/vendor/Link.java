package org.holdout.guide.vendor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An address of the vendor that helps people.
 *
 * @param name what people are shown
 * @param url a web address, or an e-mail address as {@code mailto:}
 */
public record Link(
        @NotBlank @Size(max = 120) String name,

        @NotNull @Pattern(regexp = "https://\\S+|mailto:\\S+@\\S+") @Size(max = 500)
        String url) {}
