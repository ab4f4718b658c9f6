package dev.copydesk.ingest.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks web servers, one request at a time and caller. Safe for several threads; when a host may be asked, the caller decides. */
public final class Fetcher implements AutoCloseable {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String ACCEPT =
            "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json,"
                    + " application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5";

    private final FetchPolicy policy;
    private final Clock clock;
    private final OkHttpClient client;

    /**
     * @param proxy which proxy to take for which URL; with none given every server is asked directly
     */
    public Fetcher(FetchPolicy policy, Optional<ProxySelector> proxy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(policy.connectTimeout())
                .readTimeout(policy.readTimeout())
                .callTimeout(policy.callTimeout());
        this.client = proxy.map(builder::proxySelector)
                .orElseGet(() -> builder.proxy(Proxy.NO_PROXY))
                .build();
    }

    /** One request. A redirect is an answer like any other here. */
    public FetchResult fetch(FetchRequest request) {
        HttpUrl url = HttpUrl.parse(request.url());
        if (url == null) {
            return unreachable("not an http or https URL: " + request.url());
        }
        Call call = client.newCall(httpRequest(url, request));
        try (Response response = call.execute()) {
            return result(url, response);
        } catch (IOException e) {
            return unreachable(message(e));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return unreachable("the URL cannot be asked for: " + e.getMessage());
        }
    }

    /** A URL with its redirects, for callers that keep no interval between the hops. */
    public FollowedFetch follow(String url) {
        RedirectChain chain = RedirectChain.of(url);
        while (true) {
            FetchResult result = fetch(FetchRequest.of(chain.end()));
            if (!(result instanceof FetchResult.Moved moved)) {
                return new FollowedFetch(chain, result);
            }
            Optional<String> objection = chain.objection(moved, policy.maxRedirects());
            if (objection.isPresent()) {
                return new FollowedFetch(chain, new FetchResult.Unreachable(objection.get(), moved.at()));
            }
            chain = chain.with(moved);
        }
    }

    /** Cancels the requests under way. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** Every rule of politeness is one line. */
    private Request httpRequest(HttpUrl url, FetchRequest request) {
        Request.Builder builder = new Request.Builder()
                .url(url)
                .header("User-Agent", policy.userAgent())
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip");
        conditional(builder, "If-None-Match", request.etag());
        conditional(builder, "If-Modified-Since", request.lastModified());
        return builder.build();
    }

    private static void conditional(Request.Builder builder, String name, @Nullable String value) {
        if (value != null) {
            builder.header(name, value);
        }
    }

    private FetchResult result(HttpUrl url, Response response) throws IOException {
        ResponseHeaders headers = ResponseHeaders.of(response);
        int status = response.code();
        if (response.headers().byteCount() > policy.maxHeaderBytes()) {
            String detail = "the headers exceed the cap of " + policy.maxHeaderBytes() + " bytes";
            return new FetchResult.TooLarge(status, 0, detail, headers.kept(), now());
        }
        if (status == 304 && isConditional(response.request())) {
            return new FetchResult.NotModified(headers.kept(), now());
        }
        if (REDIRECTS.contains(status)) {
            return moved(url, response);
        }
        if (status != 200 && status != 203) {
            return new FetchResult.Refused(status, response.header("Retry-After"), headers.kept(), now());
        }
        return body(response, headers);
    }

    /** A 304 that nobody asked for brings nothing and stands for nothing. */
    private static boolean isConditional(Request request) {
        return request.header("If-None-Match") != null || request.header("If-Modified-Since") != null;
    }

    private FetchResult moved(HttpUrl url, Response response) {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : url.resolve(location);
        if (target == null) {
            return unreachable("redirects (" + response.code() + ") to nowhere on the web: " + location);
        }
        String absolute = target.newBuilder().fragment(null).build().toString();
        return new FetchResult.Moved(response.code(), absolute, now());
    }

    private FetchResult body(Response response, ResponseHeaders headers) throws IOException {
        return switch (BodyReader.read(response, policy.maxBodyBytes())) {
            case BodyReader.Complete complete ->
                new FetchResult.Answered(
                        response.code(),
                        headers.kept(),
                        headers.contentType(),
                        headers.charset(),
                        complete.bytes(),
                        now());
            case BodyReader.TooLarge large ->
                new FetchResult.TooLarge(response.code(), large.bytes(), large.detail(), headers.kept(), now());
            case BodyReader.UnknownEncoding unknown -> unreachable(unknown.detail());
        };
    }

    private FetchResult unreachable(String reason) {
        return new FetchResult.Unreachable(reason, now());
    }

    private Instant now() {
        return clock.instant();
    }

    private static String message(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : e.getClass().getSimpleName() + ": " + message;
    }
}
