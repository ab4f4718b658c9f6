package dev.copydesk.app.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/** Puts an answer on the wire: headers, validators, conditional requests (RFC 9110, section 13). */
final class Delivery {

    /** What {@link HttpExchange#sendResponseHeaders} calls "no body" and "length unknown". */
    private static final long NO_BODY = -1;

    private static final long CHUNKED = 0;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Delivery() {}

    static void deliver(HttpExchange exchange, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Document document -> document(exchange, document);
            case Answer.Endless page -> endless(exchange, page);
            case Answer.MovedTo(String url) -> {
                exchange.getResponseHeaders().set("Location", url);
                exchange.sendResponseHeaders(301, NO_BODY);
            }
            case Answer.Message message -> {
                exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
                send(exchange, message.status(), message.body());
            }
        }
    }

    private static void document(HttpExchange exchange, Answer.Document document) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", document.contentType());
        headers.set("ETag", document.entityTag());
        headers.set("Last-Modified", HTTP_DATE.format(document.lastModified()));
        headers.set("Cache-Control", "no-cache");
        if (isFresh(exchange.getRequestHeaders(), document)) {
            exchange.sendResponseHeaders(304, NO_BODY);
        } else {
            send(exchange, 200, document.body());
        }
    }

    /** {@code If-Modified-Since} only counts where there is no {@code If-None-Match}. */
    private static boolean isFresh(Headers request, Answer.Document document) {
        String tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(",", -1))
                    .map(tag -> tag.strip().replaceFirst("^W/", ""))
                    .anyMatch(tag -> tag.equals("*") || tag.equals(document.entityTag()));
        }
        String since = request.getFirst("If-Modified-Since");
        try {
            return since != null
                    && !document.lastModified()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .isAfter(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since)));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void endless(HttpExchange exchange, Answer.Endless page) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(200, CHUNKED);
        OutputStream body = exchange.getResponseBody();
        body.write(page.head());
        for (long sent = page.head().length; sent < page.minBodyBytes(); sent += page.block().length) {
            body.write(page.block());
        }
    }
}
