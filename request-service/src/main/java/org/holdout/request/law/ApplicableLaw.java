package org.holdout.request.law;

import java.util.List;

/** A law that holds for a person against a vendor: who answers there (null: not known), and how they are reached. */
public record ApplicableLaw(Law law, Controller controller, List<Channel> channels) {}
