package dev.copydesk.sink;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import dev.copydesk.event.Story;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** A registry that knows the three schemas that the sink reads, under the ids 1 to 3. */
final class FakeRegistry implements AutoCloseable {

    private static final List<Schema> SCHEMAS =
            List.of(Article.getClassSchema(), Story.getClassSchema(), Outcome.getClassSchema());

    private final HttpServer server;

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/schemas/ids/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
            boolean known = id >= 1 && id <= SCHEMAS.size();
            byte[] body = (known
                            ? JsonNodeFactory.instance
                                    .objectNode()
                                    .put("schema", SCHEMAS.get(id - 1).toString())
                            : JsonNodeFactory.instance
                                    .objectNode()
                                    .put("error_code", 40403)
                                    .put("message", "unknown"))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(known ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The record in the Confluent wire format. */
    static byte[] wire(SpecificRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream header = new DataOutputStream(bytes);
            header.writeByte(0);
            header.writeInt(1 + SCHEMAS.indexOf(record.getSchema()));
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
