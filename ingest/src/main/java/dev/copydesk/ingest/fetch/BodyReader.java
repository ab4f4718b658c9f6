package dev.copydesk.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import okhttp3.Response;

/** Reads a body within its bound, packed and unpacked, and stops as soon as either is passed: a bomb costs no more than the bound. */
final class BodyReader {

    private static final int CHUNK_BYTES = 16 * 1024;

    private BodyReader() {}

    sealed interface Body {}

    record Complete(byte[] bytes) implements Body {}

    record TooLarge(long bytes, String detail) implements Body {}

    record UnknownEncoding(String detail) implements Body {}

    static Body read(Response response, int maxBytes) throws IOException {
        long declared = response.body().contentLength();
        if (declared > maxBytes) {
            return new TooLarge(declared, "the server announces " + declared + " bytes, the cap is " + maxBytes);
        }
        String encoding =
                String.join(",", response.headers("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
        CountingStream raw = new CountingStream(response.body().byteStream(), maxBytes);
        try {
            return switch (encoding) {
                case "", "identity" -> bounded(raw, maxBytes, "the body");
                case "gzip", "x-gzip" -> bounded(new GZIPInputStream(raw, CHUNK_BYTES), maxBytes, "unpacked, the body");
                default ->
                    new UnknownEncoding("answers in content encoding '" + encoding + "', which we did not ask for");
            };
        } catch (LimitExceeded e) {
            return new TooLarge(raw.count, "the body exceeds the cap of " + maxBytes + " bytes");
        }
    }

    private static Body bounded(InputStream in, int maxBytes, String what) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK_BYTES);
        byte[] chunk = new byte[CHUNK_BYTES];
        int read;
        while ((read = in.read(chunk, 0, chunk.length)) >= 0) {
            if (bytes.size() + read > maxBytes) {
                return new TooLarge(bytes.size() + (long) read, what + " exceeds the cap of " + maxBytes + " bytes");
            }
            bytes.write(chunk, 0, read);
        }
        return new Complete(bytes.toByteArray());
    }

    /** Thrown by the counted stream through the stream that unpacks it. */
    private static final class LimitExceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class CountingStream extends FilterInputStream {

        private final int maxBytes;
        private long count;

        CountingStream(InputStream in, int maxBytes) {
            super(in);
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws LimitExceeded {
            count += read;
            if (count > maxBytes) {
                throw new LimitExceeded();
            }
        }
    }
}
