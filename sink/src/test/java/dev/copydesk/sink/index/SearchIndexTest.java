package dev.copydesk.sink.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

    private static final InetSocketAddress LOOPBACK = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(300));

    @Test
    void anAnswerIsPassedOnWhateverItsStatusAndType() throws IOException {
        try (Served served = new Served(HttpServer.create(LOOPBACK, 0), 413, "<html>too large</html>");
                SearchIndex index = SearchIndex.connect(IndexSettings.at("http://127.0.0.1:" + served.port()))) {
            Answer answer = index.bulk(utf8("{}\n"));

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.excerpt()).contains("<html>too large</html>");
        }
    }

    @Test
    void bulksGoThroughAliasesOnlyAndUnderThePathOfTheUrl() throws IOException {
        try (Served served = new Served(HttpServer.create(LOOPBACK, 0), 200, "{}");
                SearchIndex index =
                        SearchIndex.connect(IndexSettings.at("http://127.0.0.1:" + served.port() + "/search"))) {
            index.bulk(utf8("{}\n"));

            assertThat(served.lastRequest).isEqualTo("POST /search/_bulk?require_alias=true");
        }
    }

    @Test
    void theSecondNodeIsAskedWhenTheFirstDoesNotAnswer() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        try (Served served = new Served(HttpServer.create(LOOPBACK, 0), 200, "{}");
                SearchIndex index = SearchIndex.connect(
                        IndexSettings.at("http://127.0.0.1:" + nobody, "http://127.0.0.1:" + served.port()))) {
            assertThat(index.get("/").status()).isEqualTo(200);
            assertThat(index.get("/").status()).isEqualTo(200);
        }
    }

    @Test
    void anIndexThatTakesTooLongIsAwayForNow() throws IOException {
        try (ServerSocket silent = new ServerSocket(0);
                SearchIndex index =
                        SearchIndex.connect(IndexSettings.at("http://127.0.0.1:" + silent.getLocalPort()), SHORT)) {
            assertThatThrownBy(() -> index.bulk(utf8("{}\n"))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void userNameAndPasswordAreSentAsBasicAuthentication() throws IOException {
        try (Served served = new Served(HttpServer.create(LOOPBACK, 0), 200, "{}").requiring("desk", "hush")) {
            IndexSettings settings = new IndexSettings(
                    List.of(URI.create("http://127.0.0.1:" + served.port())), "desk", "hush", null, "copydesk", 0);
            try (SearchIndex index = SearchIndex.connect(settings)) {
                assertThat(index.bulk(utf8("{}\n")).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aNodeIsTrustedWhenTheCaFileHasItsCertificateAndNotOtherwise(@TempDir Path folder) throws Exception {
        Path caFile = folder.resolve("ca.pem");
        SSLContext context = selfSigned(folder, caFile);
        HttpsServer https = HttpsServer.create(LOOPBACK, 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        try (Served served = new Served(https, 200, "{}")) {
            List<URI> urls = List.of(URI.create("https://localhost:" + served.port()));
            try (SearchIndex trusting =
                            SearchIndex.connect(new IndexSettings(urls, null, null, caFile, "copydesk", 0));
                    SearchIndex wary = SearchIndex.connect(new IndexSettings(urls, null, null, null, "copydesk", 0))) {
                assertThat(trusting.get("/").status()).isEqualTo(200);
                assertThatThrownBy(() -> wary.get("/")).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aCaFileWithoutCertificatesIsNamed(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        IndexSettings settings =
                new IndexSettings(List.of(URI.create("https://index.example")), null, null, empty, "copydesk", 0);

        assertThatThrownBy(() -> SearchIndex.connect(settings)).hasMessageContaining("empty.pem");
    }

    private static SSLContext selfSigned(Path folder, Path certificate)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("node.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "node",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "node",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-file",
                certificate.toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One answer for every request; with credentials required, a challenge for those without. */
    private static final class Served implements AutoCloseable {

        private final HttpServer server;
        private final int status;
        private final String body;
        private String expected = "";
        volatile String lastRequest = "";

        Served(HttpServer server, int status, String body) {
            this.server = server;
            this.status = status;
            this.body = body;
            server.createContext("/", this::handle);
            server.start();
        }

        Served requiring(String username, String password) {
            expected = "Basic " + Base64.getEncoder().encodeToString(utf8(username + ":" + password));
            return this;
        }

        int port() {
            return server.getAddress().getPort();
        }

        private void handle(HttpExchange exchange) throws IOException {
            exchange.getRequestBody().readAllBytes();
            lastRequest = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            boolean welcome = expected.isEmpty() || expected.equals(sent);
            if (!welcome) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"index\"");
            }
            byte[] bytes = utf8(welcome ? body : "who are you");
            exchange.sendResponseHeaders(welcome ? status : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
