package org.holdout.request.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.holdout.request.privacy.UnreadableException;

/**
 * What is shown of a mail; personal, and sealed as one document.
 *
 * @param stranger whether it came from another domain than the letter went to
 * @param notTaken names of attachments that are only in the original
 * @param whole false when the original says more
 */
record MailContent(String from, boolean stranger, String subject, String text, List<String> notTaken, boolean whole) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    MailContent {
        notTaken = List.copyOf(notTaken);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mail's content is always JSON", e);
        }
    }

    static MailContent of(String json) {
        try {
            return JSON.readValue(json, MailContent.class);
        } catch (JsonProcessingException e) {
            // The cause would carry the text.
            throw new UnreadableException("A sealed mail is not what was sealed", null);
        }
    }
}
