package org.holdout.request.law;

/**
 * An authority that takes complaints.
 *
 * @param group EU, EEA (its EFTA states) or non-EEA
 * @param scope what it watches over, such as {@code general}, {@code state} or {@code church}
 * @param complaintUrlIsForm whether {@code complaintUrl} is a complaint form; otherwise it is only its website
 */
public record Authority(
        String id,
        String name,
        String country,
        String group,
        String scope,
        String website,
        String complaintUrl,
        boolean complaintUrlIsForm,
        String email,
        String complaintLanguage) {}
