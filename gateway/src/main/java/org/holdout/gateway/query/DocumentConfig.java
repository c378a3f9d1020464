package org.holdout.gateway.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Which GraphQL documents this gateway answers. */
@ConfigMapping(prefix = "holdout.graphql")
interface DocumentConfig {

    /** {@code open} answers every document within the bounds; {@code trusted-only} answers those alone that are registered. */
    @WithDefault("open")
    Policy documents();

    /** A folder whose {@code *.graphql} files register further documents, one a line; read once, at the start. */
    Optional<Path> trustedFolder();

    /** How many documents are kept parsed, each as long as {@code quarkus.smallrye-graphql.parser-max-tokens} allows. */
    @WithDefault("200")
    @Min(1)
    int parsed();

    /** How deep the fields of a document may lie, fragments put in. */
    @WithDefault("20")
    @Min(1)
    int depth();

    /**
     * How deep the selections of a document may lie, fragments put in: inline fragments and spreads count as fields do. Each level takes
     * some of the stack.
     */
    @WithDefault("100")
    @Min(1)
    @Max(500)
    int nesting();

    /** How many fields an operation of a document may have, fragments put in. */
    @WithDefault("1000")
    @Min(1)
    int fields();

    /** What is answered. */
    enum Policy {
        OPEN,
        TRUSTED_ONLY
    }

    /** How many characters a document may have; values belong in variables. */
    @WithDefault("100000")
    @Min(1)
    int longest();

    /** How many a document may have that is kept parsed, so that what is kept stays small whoever sends it. */
    @WithDefault("20000")
    @Min(0)
    int longestKept();
}
