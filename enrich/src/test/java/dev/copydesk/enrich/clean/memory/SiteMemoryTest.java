package dev.copydesk.enrich.clean.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SiteMemoryTest {

    private static final long MENU = 17;
    private static final long STRANGER = page(-1);

    @Test
    void aBlockIsCountedOncePerPage() {
        SiteMemory memory = SiteMemory.EMPTY
                .after(trace(1, MENU, 100))
                .after(trace(2, MENU, 200))
                .after(trace(3, 300));

        assertThat(memory.of(MENU, STRANGER)).isEqualTo(new Recurrence(2, 3));
        assertThat(memory.of(100, STRANGER)).isEqualTo(new Recurrence(1, 3));
        assertThat(memory.of(400, STRANGER)).isEqualTo(new Recurrence(0, 3));
    }

    @Test
    void aPageFetchedAHundredTimesDoesNotMakeItsOwnTextRecur() {
        SiteMemory memory = SiteMemory.EMPTY.after(trace(1, MENU, 100)).after(trace(2, MENU, 200));

        for (int fetch = 0; fetch < 100; fetch++) {
            memory = memory.after(trace(2, MENU, 200));
        }

        assertThat(memory.of(200, STRANGER)).isEqualTo(new Recurrence(1, 2));
        assertThat(memory.of(200, page(2))).isEqualTo(new Recurrence(0, 1));
    }

    @Test
    void aPageThatComesAgainUnchangedChangesNothing() {
        SiteMemory memory = SiteMemory.EMPTY.after(trace(1, MENU, 100)).after(trace(2, MENU, 200));

        assertThat(memory.after(trace(1, MENU, 100)).toBytes()).isEqualTo(memory.toBytes());
    }

    @Test
    void aBlockThatIsNoLongerSeenIsForgotten() {
        SiteMemory memory = SiteMemory.EMPTY;
        for (int page = 0; page < 10; page++) {
            memory = memory.after(trace(page, MENU));
        }
        assertThat(memory.of(MENU, STRANGER).pages()).isGreaterThan(5);

        for (int page = 10; page < 200; page++) {
            memory = memory.after(trace(page, 1_000 + page));
        }

        assertThat(memory.of(MENU, STRANGER).pages()).isZero();
    }

    @Test
    void whatRecursOutlivesAFloodOfWhatDoesNot() {
        SiteMemory memory = SiteMemory.EMPTY;
        for (int page = 0; page < 1_000; page++) {
            long[] blocks = LongStream.concat(
                            LongStream.of(MENU),
                            LongStream.range(page * 600L, page * 600L + 600).map(b -> b + 1_000))
                    .toArray();
            memory = memory.after(trace(page, blocks));

            assertThat(memory.toBytes()).hasSizeLessThanOrEqualTo(SiteMemory.MAX_BYTES);
        }
        assertThat(memory.of(MENU, STRANGER).share()).isGreaterThan(0.9);
    }

    @Test
    void absentBytesAndOlderFormsAreAnEmptyMemory() {
        byte[] older = SiteMemory.EMPTY.after(trace(1, MENU)).toBytes();
        older[0] = 0;

        assertThat(SiteMemory.of(null)).isEqualTo(SiteMemory.EMPTY);
        assertThat(SiteMemory.of(new byte[0])).isEqualTo(SiteMemory.EMPTY);
        assertThat(SiteMemory.of(older)).isEqualTo(SiteMemory.EMPTY);
    }

    @Property
    void whatIsWrittenIsRead(@ForAll("memories") SiteMemory memory) {
        SiteMemory read = SiteMemory.of(memory.toBytes());

        assertThat(read).isEqualTo(memory).hasSameHashCodeAs(memory);
        assertThat(read.toBytes()).isEqualTo(memory.toBytes());
    }

    @Property
    void hostileBytesAreAMemoryWithinItsBound(@ForAll byte[] noise) {
        assertThat(SiteMemory.of(noise).toBytes()).hasSizeLessThanOrEqualTo(SiteMemory.MAX_BYTES);
    }

    @Property
    void aTruncatedOrBentMemoryNeverThrows(
            @ForAll("memories") SiteMemory memory, @ForAll int place, @ForAll byte bent, @ForAll int length) {
        byte[] bytes = memory.toBytes();
        bytes[Math.floorMod(place, bytes.length)] = bent;

        SiteMemory read = SiteMemory.of(Arrays.copyOf(bytes, Math.floorMod(length, bytes.length + 1)));

        assertThat(read.after(trace(7, MENU)).toBytes()).hasSizeLessThanOrEqualTo(SiteMemory.MAX_BYTES);
    }

    @Property
    void noBlockIsOnMorePagesThanThereAre(
            @ForAll("memories") SiteMemory memory, @ForAll long block, @ForAll long page) {
        for (long each : List.of(block, MENU)) {
            Recurrence recurrence = memory.of(each, page);

            assertThat(recurrence.pages()).isBetween(0, recurrence.ofPages());
        }
    }

    @Provide
    Arbitrary<SiteMemory> memories() {
        Arbitrary<List<Long>> blocks = Arbitraries.longs()
                .between(MENU, MENU + 2_000)
                .list()
                .ofMaxSize(60)
                .map(found -> Stream.concat(Stream.of(MENU), found.stream()).toList());
        return blocks.list().ofMaxSize(80).map(SiteMemoryTest::afterPages);
    }

    private static SiteMemory afterPages(List<List<Long>> pages) {
        SiteMemory memory = SiteMemory.EMPTY;
        for (int i = 0; i < pages.size(); i++) {
            memory = memory.after(new PageTrace(page(i), pages.get(i)));
        }
        return memory;
    }

    private static PageTrace trace(int page, long... blocks) {
        List<Long> list = Arrays.stream(blocks).boxed().toList();
        return new PageTrace(page(page), list);
    }

    private static long page(int number) {
        return Fingerprints.of(URI.create("https://courier.example/story-" + number));
    }
}
