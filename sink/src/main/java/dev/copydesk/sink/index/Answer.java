package dev.copydesk.sink.index;

import java.nio.charset.StandardCharsets;

/** What the index answered, whatever its status. */
public record Answer(int status, byte[] body) {

    private static final int MAX_EXCERPT_CHARS = 500;

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The beginning of the body, for people. */
    public String excerpt() {
        String text = new String(body, 0, Math.min(body.length, 4 * MAX_EXCERPT_CHARS), StandardCharsets.UTF_8);
        return text.length() <= MAX_EXCERPT_CHARS ? text : text.substring(0, MAX_EXCERPT_CHARS) + "…";
    }
}
