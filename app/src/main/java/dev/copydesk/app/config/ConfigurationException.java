package dev.copydesk.app.config;

import java.util.List;

/** The configuration has mistakes. The message lists all of them, a line each. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
    }
}
