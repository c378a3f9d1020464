package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdout.request.law.ControllerView;
import org.holdout.request.law.Laws;
import org.holdout.request.law.VendorContacts;

/** Whom a request goes to: the controller for that place, the person's own entry before what is known. */
@ApplicationScoped
public class Recipients {

    private final Laws laws;
    private final RequestTexts texts;

    Recipients(Laws laws, RequestTexts texts) {
        this.laws = laws;
        this.texts = texts;
    }

    /** The recipient with the addresses that there are; {@code theirs} when the person entered any of it. */
    public ControllerView of(OptOutRequest request) {
        return of(request, texts.recipient(request));
    }

    ControllerView of(OptOutRequest request, OwnRecipient own) {
        if (request.vendor().equals(VendorContacts.OTHER)) {
            return ControllerView.theirs(own.name(), own.country(), own.state(), own.email(), own.postalAddress());
        }
        ControllerView known = laws.controllerView(request.place(), request.vendor())
                .named(request.controllerName(), request.controllerCountry());
        return own == null ? known : known.with(own.name(), own.email(), own.postalAddress());
    }
}
