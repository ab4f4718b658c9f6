package dev.copydesk.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.ingest.files.FileAnswer.FilePage;
import dev.copydesk.ingest.files.FileAnswer.FileProblem;
import dev.copydesk.ingest.files.FileAnswer.Trouble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePagesTest {

    @TempDir
    Path folder;

    @Test
    void foldersAreWalkedInTheOrderOfNames() throws IOException {
        write("b.html", "b");
        write("a.txt", "a");
        write("aa/z.htm", "z");
        write("aa/c.xhtml", "c");

        assertThat(FilePages.of(List.of(folder)).map(FileAnswer::id)).containsExactly("a", "c", "z", "b");
    }

    @Test
    void aPageHasItsTypeFromItsEndingAndItsIdWithoutIt() throws IOException {
        write("Harbour.news.HTML", "<p>x</p>");
        Path text = write("dump.txt", "words");

        assertThat(FilePages.of(List.of(folder)))
                .satisfiesExactly(
                        html -> assertThat(html).isInstanceOfSatisfying(FilePage.class, page -> {
                            assertThat(page.id()).isEqualTo("Harbour.news");
                            assertThat(page.contentType()).isEqualTo("text/html");
                        }),
                        dump -> assertThat(dump).isInstanceOfSatisfying(FilePage.class, page -> {
                            assertThat(page.contentType()).isEqualTo("text/plain");
                            assertThat(page.body()).asString().isEqualTo("words");
                            assertThat(page.url()).isEqualTo(text.toUri());
                        }));
    }

    @Test
    void aPackedPageIsUnpacked() throws IOException {
        Files.write(folder.resolve("story.html.gz"), gzip("<p>packed</p>".getBytes(StandardCharsets.UTF_8)));

        assertThat(FilePages.of(List.of(folder))).singleElement().isInstanceOfSatisfying(FilePage.class, page -> {
            assertThat(page.id()).isEqualTo("story");
            assertThat(page.contentType()).isEqualTo("text/html");
            assertThat(page.body()).asString().isEqualTo("<p>packed</p>");
        });
    }

    @Test
    void aBombStopsAtTheBound() throws IOException {
        Files.write(folder.resolve("bomb.txt.gz"), gzip(new byte[50_000_000]));

        assertThat(read(1_000_000)).singleElement().isInstanceOfSatisfying(FileProblem.class, problem -> {
            assertThat(problem.trouble()).isEqualTo(Trouble.TOO_LARGE);
            assertThat(problem.detail()).isEqualTo("unpacked it exceeds the cap of 1000000 bytes");
        });
    }

    @Test
    void aPageOfExactlyTheBoundIsTakenAndOneByteMoreIsNot() throws IOException {
        write("a.txt", "12345");
        write("b.txt", "123456");

        assertThat(read(5))
                .satisfiesExactly(
                        page -> assertThat(page).isInstanceOf(FilePage.class),
                        page -> assertThat(page).isInstanceOf(FileProblem.class));
    }

    @Test
    void brokenGzipMissingFilesAndOtherEndingsAreProblemsAndNoExceptions() throws IOException {
        Path broken = write("broken.html.gz", "no gzip");
        Path pdf = write("paper.pdf", "%PDF");
        Path gone = folder.resolve("gone.html");

        assertThat(FilePages.of(List.of(broken, gone, pdf)))
                .extracting(answer -> ((FileProblem) answer).trouble())
                .containsExactly(Trouble.UNREADABLE, Trouble.UNREADABLE, Trouble.OTHER_ENDING);
    }

    @Test
    void aFolderThatLinksToItselfIsWalkedOnce() throws IOException {
        write("one/a.html", "a");
        Files.createSymbolicLink(folder.resolve("one/again"), folder);

        assertThat(FilePages.of(List.of(folder)).map(FileAnswer::id)).containsExactly("a");
    }

    @Test
    void aDashReadsPathsFromTheList() throws IOException {
        Path a = write("a.html", "a");
        Path b = write("b.html", "b");
        InputStream list = new ByteArrayInputStream((b + "\n\n" + a + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(FilePages.find(List.of(FilePages.STDIN), list, 100)
                        .map(file -> file.read().id()))
                .containsExactly("b", "a");
    }

    @Test
    void theVersionOfAFileChangesWithItsSizeOrTime() throws IOException {
        Path file = write("a.html", "a");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-21T12:00:00Z")));
        FoundFile found = new FoundFile(file, 100);
        String before = found.version().orElseThrow();

        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-21T12:00:01Z")));

        assertThat(before).isEqualTo("1@2026-11-21T12:00:00Z");
        assertThat(found.version()).isPresent().get().isNotEqualTo(before);
    }

    private List<FileAnswer> read(int maxBodyBytes) {
        return FilePages.find(List.of(folder), InputStream.nullInputStream(), maxBodyBytes)
                .map(FoundFile::read)
                .toList();
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
