package org.holdout.guide.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.holdout.guide.input.VisibleText;

/** Reads a text and refuses characters that nobody can see. */
final class ReadableText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    ReadableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return readable(StringDeserializer.instance.deserialize(parser, context), context);
    }

    private static String readable(String text, DeserializationContext context) throws JsonMappingException {
        if (!VisibleText.is(text)) {
            throw JsonMappingException.from(context, "it holds a character that cannot be seen");
        }
        return text;
    }

    /** The same for the keys of maps. */
    static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return readable(key, context);
        }
    }
}
