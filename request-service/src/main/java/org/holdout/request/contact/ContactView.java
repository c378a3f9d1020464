package org.holdout.request.contact;

import java.time.Instant;

/**
 * Where a person is reached.
 *
 * @param email the profile's e-mail address; absent when there is none
 * @param confirmed whether a code that was sent to exactly this address came back
 * @param codeSentAt when the code was sent that can be typed now; absent when there is none
 */
public record ContactView(String email, boolean confirmed, Instant codeSentAt) {}
