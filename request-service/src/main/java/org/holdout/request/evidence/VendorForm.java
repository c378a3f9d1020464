package org.holdout.request.evidence;

import java.util.List;

/**
 * What one form or address of a vendor asks for.
 *
 * @param id that of the vendor's form in {@code content/controllers.yaml} for {@code WEB_FORM}
 * @param channel {@code WEB_FORM}, {@code EMAIL}, or {@code SETTING} where nothing is sent
 * @param required kinds that are all needed
 * @param anyOf groups of kinds of which one each is needed
 * @param optional kinds that help
 * @param fields what is typed into the form
 * @param verified {@code page} when read on a stored page, {@code general} for general knowledge
 */
record VendorForm(
        String id,
        String vendor,
        String form,
        String channel,
        String url,
        List<String> required,
        List<List<String>> anyOf,
        List<String> optional,
        List<String> fields,
        String verified,
        String confidence,
        String note,
        List<FormSource> sources) {

    /**
     * Where that was read.
     *
     * @param readAt the address of the stored copy
     */
    record FormSource(String id, String title, String kind, String url, String date, String readAt) {}
}
