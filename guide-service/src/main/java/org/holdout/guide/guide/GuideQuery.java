package org.holdout.guide.guide;

import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters in a call for guides, as they were written. */
public class GuideQuery {

    @RestQuery
    String vendor;

    /** Ids with commas. */
    @RestQuery
    String ofVendors;

    /** Exact names of services. */
    @RestQuery
    List<String> service;

    @RestQuery
    String platform;

    /** With commas. */
    @RestQuery
    String platforms;

    /** A country, a part of one or a group; kept are the guides that hold there, the worldwide ones too. */
    @RestQuery
    String region;

    /** With commas. */
    @RestQuery
    String audiences;

    @RestQuery
    String plan;

    @RestQuery
    String maxMinutes;

    /** With commas. */
    @RestQuery
    String effects;
}
