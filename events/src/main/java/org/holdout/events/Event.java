package org.holdout.events;

/**
 * Something that happened in one service and that other services may want to know. Each kind and version is one record; a
 * published record is never changed, a new version stands beside it. Events carry ids, codes, numbers and dates only: a topic is
 * hard to erase, so nothing personal may enter one.
 */
public sealed interface Event
        permits RequestSent,
                RequestChanged,
                RequestErased,
                MandateGiven,
                MandateRevoked,
                GuidePublished,
                GuideRevised,
                GuideRetired,
                StepsDoubted,
                StepsCleared,
                PolicyChanged,
                FactDoubted,
                FactRevised {

    /** The Kafka topic this event is published to, one of {@link Topics}. */
    String topic();

    /** The record's key and the CloudEvent's subject: events with the same key keep their order. */
    String key();

    /** The CloudEvents type with its version, such as {@code org.holdout.request.sent.v1}. */
    String type();
}
