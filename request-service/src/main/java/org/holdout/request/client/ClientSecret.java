package org.holdout.request.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A client's secret, which no log shall say. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClientSecret(String value) {

    @Override
    public String toString() {
        return "ClientSecret[…]";
    }
}
