package org.holdout.request.law;

/**
 * An authority that takes complaints.
 *
 * @param state the part of the country whose people and companies it watches over, the part after the dash of ISO 3166-2; null when
 *     it is the whole country, or a church, a broadcaster or public bodies
 * @param group EU, EEA (its EFTA states) or non-EEA
 * @param scope what it watches over, such as {@code general}, {@code state} or {@code church}
 * @param complaintUrlIsForm whether {@code complaintUrl} is a complaint form; otherwise it is only its website
 */
public record Authority(
        String id,
        String name,
        String country,
        String state,
        String group,
        String scope,
        String website,
        String complaintUrl,
        boolean complaintUrlIsForm,
        String email,
        String complaintLanguage) {}
