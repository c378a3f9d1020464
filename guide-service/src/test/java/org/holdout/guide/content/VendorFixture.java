package org.holdout.guide.content;

import java.util.Arrays;
import java.util.stream.Stream;

/** A small vendor with one guide, as a content file. */
final class VendorFixture {

    private static final String TEXT = """
            vendor:
              id: acme
              name: Acme
              legalEntity: Acme, Inc.
              country: US
              services: [Acme Photos]
              otherNames:
                Acme Photos: [acmegram]
              dataUsed:
                photos: 'yes'
              defaultSetting: opted_in
              confidence: high
              verification: page
              sources:
                - id: policy
                  title: Acme policy
                  kind: stored_policy
                  url: https://acme.example/p
                  date: '2026-01-02'
            guides:
              - id: acme-web
                title: 'Acme Photos on the web: switch training off'
                platforms: [web]
                regions: [WORLDWIDE]
                audience: account_holder
                effect: stops_training
                minutes: 5
                steps:
                  - Open the settings.
                  - Switch training off.
                achieves:
                  - Your photos are not used from then on
                verification: page
                stepsVerification: page
                stepsSource: policy
                confidence: high
                officialUrl: https://acme.example
                sources: [policy]
            """;

    private VendorFixture() {}

    static ContentFile file() {
        return new ContentFile("acme.yaml", TEXT);
    }

    /** The file with one text in it replaced, which must be there. */
    static ContentFile file(String old, String replacement) {
        if (!TEXT.contains(old)) {
            throw new AssertionError("The fixture does not hold: " + old);
        }
        return new ContentFile("acme.yaml", TEXT.replace(old, replacement));
    }

    /** The file under another vendor's id, with other guide ids. */
    static ContentFile named(String id) {
        return new ContentFile(id + ".yaml", TEXT.replace("acme", id).replace("Acme", "A" + id));
    }

    /** The application's own files and these. */
    static ContentSet besides(ContentFile... more) {
        return ContentSet.of(Stream.concat(ContentFiles.packaged().stream(), Arrays.stream(more))
                .toList());
    }
}
