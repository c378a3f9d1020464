package org.holdout.request.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.holdout.problem.ProblemException;
import org.holdout.request.request.OwnRecipient;

/** The records of a CSV file whose first line names its columns; between them stand commas, semicolons or tabs. */
final class CsvLines implements LineReader {

    /** How far the parser reads ahead. */
    private static final int AHEAD = 8192;

    private static final int MOST_HEADER = 4096;
    private static final String DELIMITERS = ",;\t";

    private final BoundedReader bound;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int most;
    private List<String> columns = List.of();

    private CsvLines(BoundedReader bound, CSVParser parser, int most) {
        this.bound = bound;
        this.parser = parser;
        this.records = parser.iterator();
        this.most = most;
    }

    /** Reads the first line; INVALID_INPUT for {@code file} says which column is wrong or missing. */
    static CsvLines open(BufferedReader text, int most) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setTrim(false)
                .get();
        BoundedReader bound = new BoundedReader(text, most + AHEAD);
        CsvLines lines = new CsvLines(
                bound, CSVParser.builder().setReader(bound).setFormat(format).get(), most);
        CSVRecord first = lines.read();
        if (first == null) {
            throw ImportText.wrong("bulk.refused.emptyFile");
        }
        lines.columns = columns(first.toList());
        return lines;
    }

    @Override
    public ReadLine next() throws IOException {
        while (true) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            CSVRecord record = read();
            if (record == null) {
                return null;
            }
            List<String> cells = record.toList();
            if (!cells.stream().allMatch(String::isBlank)) {
                return line(line, cells);
            }
        }
    }

    private ReadLine line(int line, List<String> cells) {
        if (cells.size() != columns.size()) {
            return new ReadLine(
                    line,
                    "line",
                    "This line has " + cells.size() + " cells, and the first line names " + columns.size()
                            + " columns. Put a text that holds the separator into quotation marks.");
        }
        if (cells.stream().mapToInt(String::length).sum() > most) {
            return new ReadLine(line, "line", "This line is longer than " + most + " characters. Shorten its texts.");
        }
        return new ReadLine(line, content(cells));
    }

    private CSVRecord read() throws IOException {
        bound.begin();
        long line = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            // The library's own message may quote the line.
            throw switch (e.getCause()) {
                case BoundedReader.TooLongException tooLong -> ImportText.wrong("bulk.refused.longLine", line, most);
                case CharacterCodingException notUtf8 -> ImportText.notUtf8((int) line);
                case CSVException quotes -> quotes(line);
                default -> e;
            };
        }
    }

    private static ProblemException quotes(long line) {
        return ImportText.wrong("bulk.refused.quotes", line);
    }

    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(MOST_HEADER);
        int[] counts = new int[DELIMITERS.length()];
        for (int i = 0; i < MOST_HEADER; i++) {
            int c = text.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            int known = DELIMITERS.indexOf(c);
            if (known >= 0) {
                counts[known]++;
            }
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    private static List<String> columns(List<String> header) {
        Set<String> seen = new HashSet<>();
        List<String> names = header.stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            if (!LineContent.COLUMNS.contains(names.get(i))) {
                throw ImportText.wrong("bulk.refused.unknownColumn", i + 1, String.join(", ", LineContent.COLUMNS));
            }
            if (!seen.add(names.get(i))) {
                throw ImportText.wrong("bulk.refused.columnTwice", names.get(i));
            }
        }
        require(seen, "country");
        require(seen, "rights");
        if (!seen.contains("mandate") && !seen.contains("member")) {
            throw ImportText.wrong("bulk.refused.noMemberColumn");
        }
        return names;
    }

    private static void require(Set<String> seen, String column) {
        if (!seen.contains(column)) {
            throw ImportText.wrong("bulk.refused.noColumn", column);
        }
    }

    private LineContent content(List<String> cells) {
        OwnRecipient recipient = new OwnRecipient(
                cell(cells, "recipient.name"),
                cell(cells, "recipient.country"),
                cell(cells, "recipient.state"),
                cell(cells, "recipient.email"),
                cell(cells, "recipient.postalAddress"));
        return new LineContent(
                cell(cells, "mandate"),
                cell(cells, "member"),
                cell(cells, "reference"),
                cell(cells, "vendor"),
                cell(cells, "country"),
                cell(cells, "state"),
                list(cell(cells, "rights")),
                cell(cells, "law"),
                cell(cells, "channel"),
                cell(cells, "guide"),
                cell(cells, "grounds"),
                list(cell(cells, "situations")),
                recipient.equals(new OwnRecipient(null, null, null, null, null)) ? null : recipient,
                cell(cells, "letterLanguage"));
    }

    /** Null for an empty one and for a column that the file does not have. */
    private String cell(List<String> cells, String column) {
        int at = columns.indexOf(column);
        String text = at < 0 ? "" : cells.get(at).strip();
        return text.isEmpty() ? null : text;
    }

    /** Several values stand in one cell with spaces, commas, semicolons or bars between. */
    private static List<String> list(String cell) {
        if (cell == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>(Arrays.asList(cell.split("[\\s,;|]+")));
        values.removeIf(String::isEmpty);
        return values;
    }
}
