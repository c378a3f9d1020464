package org.holdout.portal.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A comparison to take away: what the page shows, with where it comes from, the day, and on what terms.
 *
 * @param source the page's address
 * @param region the place whose facts these are
 * @param asOf the day on which they held
 * @param takenOn the day in UTC
 * @param licence an SPDX identifier: the facts are content of Holdout, under its licence; quotations are their authors'
 */
record Download(
        String source,
        LocalDate takenOn,
        String licence,
        String region,
        LocalDate asOf,
        List<Score> scores,
        List<Fact> facts) {

    static final String LICENCE = "Apache-2.0";

    /** A vendor's score, which is worldwide whatever the place. */
    record Score(String vendor, String name, Integer score, int coverage) {}

    /**
     * A cell.
     *
     * @param holdsIn the place whose own fact it is; null where there is none
     * @param worldwideValue what holds worldwide where a region's own fact is shown, else null
     * @param worldwideLabel the same in words
     */
    record Fact(
            String vendor,
            String name,
            String dimension,
            String question,
            String value,
            String label,
            Integer points,
            String status,
            String note,
            String quotation,
            String sourceTitle,
            String sourceUrl,
            String sourceDate,
            String holdsIn,
            String worldwideValue,
            String worldwideLabel) {}

    static Download of(Matrix matrix, String source, LocalDate today) {
        List<Fact> facts = new ArrayList<>();
        for (CompareApi.Row row : matrix.comparison().rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                facts.add(
                        fact(matrix.vendor(column), row.dimension(), row.cells().get(column)));
            }
        }
        List<CompareApi.Score> scores = matrix.comparison().scores();
        return new Download(
                source,
                today,
                LICENCE,
                matrix.comparison().region(),
                matrix.asOf(),
                IntStream.range(0, scores.size())
                        .mapToObj(column -> new Score(
                                matrix.vendor(column).id(),
                                matrix.vendor(column).name(),
                                scores.get(column).score(),
                                scores.get(column).coverage()))
                        .toList(),
                facts);
    }

    /** A table of the facts with a line of heads; the scores are rows whose dimension is {@code score}. RFC 4180. */
    String csv() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "vendor",
                        "name",
                        "dimension",
                        "question",
                        "value",
                        "label",
                        "points",
                        "status",
                        "note",
                        "quotation",
                        "sourceTitle",
                        "sourceUrl",
                        "sourceDate",
                        "region",
                        "takenOn",
                        "licence",
                        "takenFrom",
                        "asOf",
                        "holdsIn",
                        "worldwideValue",
                        "worldwideLabel")
                .get();
        StringBuilder text = new StringBuilder();
        try (CSVPrinter table = new CSVPrinter(text, format)) {
            for (Score score : scores) {
                table.printRecord(
                        score.vendor(),
                        score.name(),
                        "score",
                        "",
                        score.score(),
                        "",
                        score.score(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        region,
                        takenOn,
                        licence,
                        source,
                        asOf,
                        Regions.WORLDWIDE,
                        "",
                        "");
            }
            for (Fact fact : facts) {
                table.printRecord(
                        fact.vendor(),
                        fact.name(),
                        fact.dimension(),
                        fact.question(),
                        fact.value(),
                        fact.label(),
                        fact.points(),
                        fact.status(),
                        fact.note(),
                        fact.quotation(),
                        fact.sourceTitle(),
                        fact.sourceUrl(),
                        fact.sourceDate(),
                        region,
                        takenOn,
                        licence,
                        source,
                        asOf,
                        fact.holdsIn(),
                        fact.worldwideValue(),
                        fact.worldwideLabel());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Fact fact(CompareApi.Vendor vendor, CompareApi.Dimension dimension, CompareApi.Cell cell) {
        boolean sourced = cell.source() != null;
        boolean regional = cell.baseline() != null;
        return new Fact(
                vendor.id(),
                vendor.name(),
                dimension.id(),
                dimension.question(),
                cell.value(),
                cell.label(),
                cell.points(),
                cell.status().name(),
                cell.note(),
                cell.quotation(),
                sourced ? cell.source().title() : null,
                sourced ? cell.source().url() : null,
                sourced ? cell.source().date() : null,
                cell.region(),
                regional ? cell.baseline().value() : null,
                regional ? cell.baseline().label() : null);
    }
}
