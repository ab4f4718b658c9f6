package dev.copydesk.sink.index;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Opens the connection to the index: nodes, authentication, trust, timeouts. */
final class Transports {

    private static final int DEFAULT_PORT = 9200;

    private Transports() {}

    static OpenSearchTransport open(IndexSettings settings, Timeouts timeouts) {
        HttpHost[] nodes = settings.urls().stream().map(Transports::node).toArray(HttpHost[]::new);
        ApacheHttpClient5TransportBuilder builder = ApacheHttpClient5TransportBuilder.builder(nodes)
                .setMapper(new JacksonJsonpMapper())
                .setRequestConfigCallback(request -> request.setResponseTimeout(
                                timeout(timeouts.answer().toMillis()))
                        .setConnectionRequestTimeout(timeout(timeouts.answer().toMillis())))
                .setHttpClientConfigCallback(client -> configure(client, settings, timeouts, nodes));
        String path = IndexSettings.path(settings.urls().getFirst());
        return path.isEmpty() ? builder.build() : builder.setPathPrefix(path).build();
    }

    private static HttpAsyncClientBuilder configure(
            HttpAsyncClientBuilder client, IndexSettings settings, Timeouts timeouts, HttpHost[] nodes) {
        client.setConnectionManager(connections(settings, timeouts)).disableAutomaticRetries();
        String username = settings.username();
        String password = settings.password();
        if (username != null && password != null) {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            for (HttpHost node : nodes) {
                credentials.setCredentials(
                        new AuthScope(node), new UsernamePasswordCredentials(username, password.toCharArray()));
            }
            client.setDefaultCredentialsProvider(credentials);
        }
        return client;
    }

    private static PoolingAsyncClientConnectionManager connections(IndexSettings settings, Timeouts timeouts) {
        PoolingAsyncClientConnectionManagerBuilder connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(timeouts.connect().toMillis()))
                        .setSocketTimeout(timeout(timeouts.answer().toMillis()))
                        .build());
        Path caFile = settings.caFile();
        if (caFile != null) {
            connections.setTlsStrategy(ClientTlsStrategyBuilder.create()
                    .setSslContext(trusting(caFile))
                    .buildAsync());
        }
        return connections.build();
    }

    private static SSLContext trusting(Path caFile) {
        try (InputStream pem = Files.newInputStream(caFile)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("no certificate in CA file " + caFile);
            }
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates) {
                trusted.setCertificateEntry("ca-" + number++, certificate);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("CA file " + caFile + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static HttpHost node(URI url) {
        return new HttpHost(url.getScheme(), url.getHost(), url.getPort() < 0 ? DEFAULT_PORT : url.getPort());
    }

    private static Timeout timeout(long millis) {
        return Timeout.of(millis, TimeUnit.MILLISECONDS);
    }
}
