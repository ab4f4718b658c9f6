package dev.copydesk.app.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.registry.confluent.kafka.schemaregistry.avro.AvroSchema;
import dev.copydesk.registry.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import dev.copydesk.registry.confluent.kafka.schemaregistry.client.rest.entities.SubjectVersion;
import dev.copydesk.registry.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry as Confluent's own client sees it, and the calls that this client does not make. */
class RegistryServerIT {
    private static final AvroSchema TITLE = note("{\"name\":\"title\",\"type\":\"string\"}");
    private static final AvroSchema TITLE_AND_OPTIONAL_LANG =
            note("{\"name\":\"title\",\"type\":\"string\"},{\"name\":\"lang\",\"type\":\"string\",\"default\":\"\"}");
    private static final AvroSchema TITLE_AND_LANG =
            note("{\"name\":\"title\",\"type\":\"string\"},{\"name\":\"lang\",\"type\":\"string\"}");

    private RegistryServer server;
    private CachedSchemaRegistryClient client;

    @BeforeEach
    void start() throws IOException {
        SubjectStore store = new SubjectStore(List.of(), happened -> {});
        server = RegistryServer.start(store, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = new CachedSchemaRegistryClient(server.url(), 10);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void aRegisteredSchemaIsFoundByIdByTextAndByVersion() throws Exception {
        int id = client.register("a-value", TITLE);
        int next = client.register("a-value", TITLE_AND_OPTIONAL_LANG);

        CachedSchemaRegistryClient other = new CachedSchemaRegistryClient(server.url(), 10);
        assertThat(other.getSchemaById(id)).isEqualTo(TITLE);
        assertThat(other.getId("a-value", TITLE_AND_OPTIONAL_LANG)).isEqualTo(next);
        assertThat(other.getVersion("a-value", TITLE)).isEqualTo(1);
        assertThat(other.getAllVersions("a-value")).containsExactly(1, 2);
        assertThat(other.getLatestSchemaMetadata("a-value").getId()).isEqualTo(next);
        assertThat(other.getSchemaMetadata("a-value", 1).getSchema()).isEqualTo(TITLE.canonicalString());
        assertThat(other.getAllSubjects()).containsExactly("a-value");
        assertThat(other.getAllVersionsById(next)).containsExactly(new SubjectVersion("a-value", 2));
        other.close();
    }

    @Test
    void aSchemaThatTheLevelForbidsIsRefusedWithTheFieldsName() throws Exception {
        client.updateCompatibility("a-value", "FULL_TRANSITIVE");
        client.register("a-value", TITLE);

        assertThatThrownBy(() -> client.register("a-value", TITLE_AND_LANG))
                .isInstanceOfSatisfying(RestClientException.class, refusal -> {
                    assertThat(refusal.getStatus()).isEqualTo(409);
                    assertThat(refusal.getErrorCode()).isEqualTo(409);
                })
                .hasMessageContaining("field 'lang'")
                .hasMessageContaining("FULL_TRANSITIVE");
        assertThat(client.testCompatibility("a-value", TITLE_AND_LANG)).isFalse();
        assertThat(client.testCompatibilityVerbose("a-value", TITLE_AND_LANG))
                .singleElement()
                .asString()
                .contains("field 'lang'");
        assertThat(client.testCompatibility("a-value", TITLE_AND_OPTIONAL_LANG)).isTrue();
    }

    @Test
    void levelsAreConfluentsAndFallBackToTheDefault() throws Exception {
        assertThat(client.getCompatibility(null)).isEqualTo("BACKWARD");
        assertThat(client.updateCompatibility("a-value", "FULL_TRANSITIVE")).isEqualTo("FULL_TRANSITIVE");
        assertThat(client.updateCompatibility(null, "NONE")).isEqualTo("NONE");

        assertThat(client.getCompatibility("a-value")).isEqualTo("FULL_TRANSITIVE");
        assertThat(client.getCompatibility(null)).isEqualTo("NONE");
        assertThat(get("/config/b-value").body()).contains("\"error_code\":40408");
        assertThat(get("/config/b-value?defaultToGlobal=true").body()).isEqualTo("{\"compatibilityLevel\":\"NONE\"}");
        assertThatThrownBy(() -> client.updateCompatibility("a-value", "SIDEWAYS"))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        refusal -> assertThat(refusal.getErrorCode()).isEqualTo(42203));
    }

    @Test
    void aSubjectMayHoldSlashesPlusesAndSpaces() throws Exception {
        int id = client.register("desk/a+b c%-value", TITLE);

        assertThat(client.getAllSubjects()).containsExactly("desk/a+b c%-value");
        assertThat(client.getLatestSchemaMetadata("desk/a+b c%-value").getId()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                                      | 200 | {}
            /subjects                              | 200 | ["a-value"]
            /subjects/a-value/versions/latest      | 200 | "version":1
            /subjects/a-value/versions/1/schema    | 200 | {"type":"record"
            /schemas/types                         | 200 | ["AVRO"]
            /schemas/ids/1/versions                | 200 | [{"subject":"a-value","version":1}]
            /config                                | 200 | {"compatibilityLevel":"BACKWARD"}
            /subjects/b-value/versions             | 404 | "error_code":40401
            /subjects/a-value/versions/2           | 404 | "error_code":40402
            /subjects/a-value/versions/0           | 422 | "error_code":42202
            /subjects/a-value/versions/newest      | 422 | "error_code":42202
            /schemas/ids/99                        | 404 | "error_code":40403
            /schemas/ids/x                         | 404 | "error_code":404
            /elsewhere                             | 404 | "error_code":404
            """)
    void everyCallHasItsAnswer(String path, int status, String part) throws Exception {
        client.register("a-value", TITLE);

        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.schemaregistry.v1+json");
    }

    @Test
    void aBodyThatIsTooLargeOrNoJsonOrNoSchemaIsRefused() throws Exception {
        assertThat(post("/subjects/a-value/versions", "x".repeat(2_000_000)).statusCode())
                .isEqualTo(413);
        assertThat(post("/subjects/a-value/versions", "{").statusCode()).isEqualTo(422);
        assertThat(post("/subjects/a-value/versions", "").body()).contains("\"error_code\":42201");
        assertThat(post("/subjects/a-value/versions", "[".repeat(500_000)).statusCode())
                .isEqualTo(422);
        assertThat(post("/subjects/a-value/versions", "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}")
                        .body())
                .contains("\"error_code\":42201");
    }

    @Test
    void compatibilityWithTheLatestOfAnUnknownSubjectIsGiven() throws Exception {
        String request = "{\"schema\":\"\\\"string\\\"\"}";

        assertThat(post("/compatibility/subjects/b-value/versions/latest", request)
                        .body())
                .isEqualTo("{\"is_compatible\":true}");
        assertThat(post("/compatibility/subjects/b-value/versions?verbose=true", request)
                        .body())
                .isEqualTo("{\"is_compatible\":true,\"messages\":[]}");
        assertThat(post("/compatibility/subjects/b-value/versions/3", request).body())
                .contains("\"error_code\":40401");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private URI uri(String path) {
        return URI.create(server.url() + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static AvroSchema note(String fields) {
        return new AvroSchema(
                "{\"type\":\"record\",\"name\":\"Note\",\"namespace\":\"test\",\"fields\":[" + fields + "]}");
    }
}
