package org.holdout.guide.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.holdout.guide.region.Regions;
import org.holdout.problem.FieldError;

/** Makes a vendor and its guides out of a content file, or says what is wrong with it. */
@ApplicationScoped
public class ContentParser {

    private final Validator validator;
    private final Regions regions;
    private final ContentConfig config;

    ContentParser(Validator validator, Regions regions, ContentConfig config) {
        this.validator = validator;
        this.regions = regions;
        this.config = config;
    }

    /**
     * What the file holds.
     *
     * @throws BrokenContentException naming the file, the line and each field that is wrong
     */
    public VendorFile parse(ContentFile file) throws BrokenContentException {
        if (file.text().length() > config.maxFileSize()) {
            throw new BrokenContentException(
                    ContentProblem.of(file.name(), "is longer than " + config.maxFileSize() + " characters"));
        }
        VendorFile content = ContentYaml.read(file.name(), file.text(), VendorFile.class);
        refuse(
                file,
                validator.validate(content).stream()
                        .map(wrong -> new FieldError(wrong.getPropertyPath().toString(), wrong.getMessage()))
                        .sorted(Comparator.comparing(FieldError::field))
                        .toList());
        refuse(file, ContentRules.broken(file, content, regions));
        return content;
    }

    private static void refuse(ContentFile file, List<FieldError> wrong) throws BrokenContentException {
        if (!wrong.isEmpty()) {
            ContentLines lines = ContentLines.of(file.text());
            throw new BrokenContentException(wrong.stream()
                    .map(error ->
                            new ContentProblem(file.name(), lines.line(error.field()), error.field(), error.message()))
                    .toList());
        }
    }
}
