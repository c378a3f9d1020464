package org.holdout.comparison.fact;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.holdout.comparison.region.Regions;

/** The content file of one vendor's facts. */
record FactFile(String vendor, LocalDate recordedOn, Map<String, SourceEntry> sources, List<Entry> facts) {

    FactFile {
        requireNonNull(vendor, "vendor is missing");
        requireNonNull(recordedOn, "recordedOn is missing");
        sources = Map.copyOf(requireNonNull(sources, "sources is missing"));
        facts = List.copyOf(requireNonNull(facts, "facts is missing"));
    }

    record SourceEntry(String title, String kind, String url, String date) {

        SourceEntry {
            requireNonNull(title, "title is missing");
            requireNonNull(kind, "kind is missing");
        }
    }

    record Entry(
            String dimension,
            String region,
            String value,
            String note,
            String source,
            Verification verification,
            LocalDate validFrom,
            Quotation quotation) {

        Entry {
            requireNonNull(dimension, "dimension is missing");
            region = requireNonNullElse(region, Regions.WORLDWIDE);
            requireNonNull(value, "value is missing");
            requireNonNull(source, "source is missing");
            verification = requireNonNullElse(verification, Verification.PAGE);
            requireNonNull(validFrom, "validFrom is missing");
        }
    }

    FactKey key(Entry entry) {
        return new FactKey(vendor, entry.dimension(), entry.region());
    }

    FactStatement statement(Entry entry) {
        SourceEntry source = sources.get(entry.source());
        return new FactStatement(
                entry.value(),
                entry.note(),
                entry.verification(),
                new Source(entry.source(), source.title(), source.kind(), source.url(), source.date()),
                entry.quotation(),
                entry.validFrom());
    }
}
