package dev.copydesk.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.sink.document.Entry;
import dev.copydesk.sink.document.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final BulkPolicy THREE_ITEMS_HUNDRED_BYTES =
            new BulkPolicy(100, 3, Duration.ZERO, 1000, Duration.ZERO, Duration.ZERO);

    private final Batch<String> batch = new Batch<>(THREE_ITEMS_HUNDRED_BYTES);

    @Test
    void aBatchIsFullByCount() {
        assertThat(batch.offer(item("a", 1))).isTrue();
        assertThat(batch.offer(item("b", 1))).isTrue();
        assertThat(batch.isFull()).isFalse();
        assertThat(batch.offer(item("c", 1))).isTrue();
        assertThat(batch.isFull()).isTrue();
        assertThat(batch.offer(item("d", 1))).isFalse();
    }

    @Test
    void anItemThatWouldBurstTheBatchWaitsForTheNext() {
        batch.offer(item("a", 60));

        assertThat(batch.offer(item("b", 41))).isFalse();
        assertThat(batch.offer(item("c", 40))).isTrue();
        assertThat(batch.isFull()).isTrue();
    }

    @Test
    void anEmptyBatchTakesAnItemOfAnySize() {
        assertThat(batch.offer(item("a", 5000))).isTrue();
    }

    @Test
    void twoChangesOfOneDocumentNeverShareABatch() {
        batch.offer(item("a", 1));

        assertThat(batch.offer(item("a", 1))).isFalse();
        assertThat(batch.offer(new Item<>("x", new Entry.Removal(Kind.STORY, "a"), new byte[1])))
                .isTrue();
    }

    private static Item<String> item(String id, int bytes) {
        return new Item<>(id, new Entry.Removal(Kind.ARTICLE, id), new byte[bytes]);
    }
}
