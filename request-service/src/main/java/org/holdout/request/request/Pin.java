package org.holdout.request.request;

/**
 * Which rules some open requests were counted by.
 *
 * @param controllerCountry null when not recorded
 */
record Pin(String law, String controllerCountry, String lawVersion, String calendarVersion) {}
