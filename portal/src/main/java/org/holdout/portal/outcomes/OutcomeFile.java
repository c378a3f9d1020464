package org.holdout.portal.outcomes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.holdout.portal.word.Channel;

/**
 * The published figures to take away.
 *
 * @param source the page's address
 * @param takenOn the day in UTC
 * @param licence an SPDX identifier
 */
record OutcomeFile(String source, LocalDate takenOn, String licence, List<OutcomesPage.Line> vendors) {

    static final String LICENCE = "Apache-2.0";

    /** A line for each vendor, and for each of its slices by law and channel. RFC 4180. */
    String csv() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "vendor",
                        "name",
                        "law",
                        "channel",
                        "sent",
                        "answered",
                        "honoured",
                        "partlyHonoured",
                        "refused",
                        "late",
                        "inTime",
                        "daysMedian",
                        "daysNinetieth",
                        "noLongerShown",
                        "stillShown",
                        "takenOn",
                        "licence",
                        "takenFrom")
                .get();
        StringBuilder text = new StringBuilder();
        try (CSVPrinter table = new CSVPrinter(text, format)) {
            for (OutcomesPage.Line vendor : vendors) {
                print(table, vendor, null, null, vendor.figures());
                for (Figures.Slice slice : vendor.slices()) {
                    print(table, vendor, slice.law(), slice.channel(), slice.figures());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void print(CSVPrinter table, OutcomesPage.Line vendor, String law, Channel channel, Figures of)
            throws IOException {
        table.printRecord(
                vendor.id(),
                vendor.name(),
                law,
                channel,
                of.sent(),
                of.answered(),
                of.honoured(),
                of.partlyHonoured(),
                of.refused(),
                of.late(),
                of.inTime(),
                of.daysMedian(),
                of.daysNinetieth(),
                of.noLongerShown(),
                of.stillShown(),
                takenOn,
                licence,
                source);
    }
}
