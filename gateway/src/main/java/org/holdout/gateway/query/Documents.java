package org.holdout.gateway.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.exceptions.ParseCancelledException;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** Parses documents, and keeps those that are asked for again and again. */
@ApplicationScoped
class Documents {
    private final Cache<String, ParsedDocument> parsed;
    private final int longest;
    private final int longestKept;
    private final DocumentSize largest;

    Documents(DocumentConfig config) {
        parsed = Caffeine.newBuilder().maximumSize(config.parsed()).build();
        longest = config.longest();
        longestKept = config.longestKept();
        largest = new DocumentSize(config.depth(), config.fields(), config.nesting());
    }

    /**
     * The document of this text.
     *
     * @throws ProblemException INVALID_INPUT for a text that is none, LIMIT_EXCEEDED for one that is too long, too deep or has too
     *     many fields
     */
    ParsedDocument read(String text) {
        if (text.isBlank()) {
            throw ProblemException.invalid("query", "There is no query. Send the GraphQL text in the field query.");
        }
        if (text.length() > longest) {
            throw ProblemException.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "This query is too long: it has more than " + longest
                            + " characters. Split it into smaller ones, and send values as variables.");
        }
        return bounded(text.length() > longestKept ? parse(text) : parsed.get(text, this::parse));
    }

    private ParsedDocument bounded(ParsedDocument document) {
        DocumentSize size = document.size();
        if (size.nesting() > largest.nesting()) {
            throw tooMuch("its fields and fragments are nested more than " + largest.nesting() + " deep");
        }
        if (size.depth() > largest.depth()) {
            throw tooMuch("its fields lie " + size.depth() + " deep, and " + largest.depth() + " is the most");
        }
        if (size.fields() > largest.fields()) {
            throw tooMuch("it has " + size.fields() + " fields, and " + largest.fields() + " is the most");
        }
        return document;
    }

    private static ProblemException tooMuch(String what) {
        return ProblemException.of(
                ErrorCode.LIMIT_EXCEEDED,
                "This query asks for too much at once: " + what + ". Split it into smaller ones.");
    }

    private ParsedDocument parse(String text) {
        try {
            return ParsedDocument.of(Parser.parse(text), largest.nesting());
        } catch (ParseCancelledException e) {
            throw ProblemException.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "This query is too long: " + e.getMessage() + " Split it into smaller ones.");
        } catch (InvalidSyntaxException e) {
            throw ProblemException.invalid("query", "This is not a GraphQL document: " + e.getMessage());
        }
    }
}
