package org.holdout.guide.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import org.yaml.snakeyaml.DumperOptions;

/** Writes content files in their one form: the same content gives the same bytes, and reads as the same content. */
final class ContentWriter {

    private static final String HEADER = "# yaml-language-server: $schema=../vendor.schema.json\n";

    /** How long a line gets before a text goes on in the next one, in characters. */
    private static final int WIDTH = 120;

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .dumperOptions(form())
                    .stringQuotingChecker(new OnlyWords())
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .build())
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build();

    private ContentWriter() {}

    /** The whole text of the file. */
    static String write(VendorFile content) {
        try {
            return HEADER + YAML.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of " + content.vendor().id() + " cannot be written.", e);
        }
    }

    private static DumperOptions form() {
        DumperOptions form = new DumperOptions();
        form.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        form.setIndent(2);
        form.setIndicatorIndent(2);
        form.setIndentWithIndicator(true);
        form.setWidth(WIDTH);
        form.setAllowUnicode(true);
        return form;
    }

    /** Quotes texts that YAML would take for something else; what its syntax needs, the writer below quotes itself. */
    private static final class OnlyWords extends StringQuotingChecker {

        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteName(String name) {
            return isReservedKeyword(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return isReservedKeyword(value);
        }
    }
}
