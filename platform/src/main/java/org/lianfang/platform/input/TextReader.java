package org.lianfang.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Reads every JSON text: a broken one is refused with the path of its field, one that shows nothing is an empty one. */
final class TextReader extends StdScalarDeserializer<String> {

    TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text == null) return null;
        if (SentText.isBroken(text)) {
            return (String) context.handleWeirdStringValue(String.class, text, "broken text");
        }
        return SentText.isInvisible(text) ? "" : text;
    }
}
