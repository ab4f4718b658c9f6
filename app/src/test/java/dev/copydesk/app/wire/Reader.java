package dev.copydesk.app.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that reads the web through the wire as its proxy, as the pipeline does. */
final class Reader implements AutoCloseable {

    private static final Pattern CHARSET = Pattern.compile("charset=([\\w-]+)");

    private final HttpClient client;

    Reader(InetSocketAddress proxy) {
        client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(proxy))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    HttpResponse<byte[]> get(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<byte[]> head(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).HEAD().build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body in the charset that the header names. */
    static String text(HttpResponse<byte[]> response) {
        Matcher said = CHARSET.matcher(header(response, "Content-Type"));
        Optional<Charset> charset = said.find() ? Optional.of(Charset.forName(said.group(1))) : Optional.empty();
        return new String(response.body(), charset.orElse(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
