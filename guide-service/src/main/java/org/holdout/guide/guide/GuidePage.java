package org.holdout.guide.guide;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.holdout.guide.vendor.VendorView;

/** A guide with its whole vendor, so that a page about it needs one call. */
public record GuidePage(@JsonUnwrapped GuideView guide, VendorView vendorDetails) {}
