package org.holdout.request.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A notice as its reader sees it.
 *
 * @param text in their language
 * @param reference of the request that it is about
 * @param vendor the vendor's id
 * @param aboutOn the day that it is about
 * @param document the policy document that changed; absent for other kinds
 * @param version its new version; absent for other kinds
 * @param readAt absent while it was not marked as read
 */
public record NoticeView(
        UUID id,
        NoticeKind kind,
        String text,
        UUID request,
        String reference,
        String vendor,
        LocalDate aboutOn,
        String document,
        String version,
        Instant toldAt,
        Instant readAt) {}
