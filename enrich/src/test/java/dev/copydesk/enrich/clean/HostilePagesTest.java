package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.PageHints;
import dev.copydesk.enrich.clean.article.RawPage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePagesTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostilePages")
    void aHostilePageGetsItsAnswer(String name, Supplier<String> body) {
        byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);

        Cleaned html = assertTimeoutPreemptively(BOUND, () -> Pages.clean(Pages.page("text/html", bytes)));
        Cleaned text = assertTimeoutPreemptively(BOUND, () -> Pages.clean(Pages.page("text/plain", bytes)));

        assertThat(html).isNotNull();
        assertThat(text).isNotNull();
    }

    static Stream<Arguments> hostilePages() {
        return Stream.of(
                page("100,000 nested boxes", () -> "<div>".repeat(100_000) + Pages.paragraphs()),
                page("100,000 nested inline elements", () -> "<b><i>".repeat(50_000) + Pages.paragraphs()),
                page("nested links, lists and tables", () -> "<ul><li><a href=x><table><tr><td>".repeat(20_000) + "x"),
                page("a text node of 5 MB", () -> "<p>" + "word and word, ".repeat(350_000)),
                page(
                        "a word of 5 MB",
                        () -> "<title>" + "x".repeat(2_000_000) + "</title><h1>" + "y".repeat(3_000_000)),
                page("nothing but a word of 5 MB", () -> "<p>" + "x".repeat(5_000_000)),
                page("a line of stops", () -> "<p>" + ". ".repeat(1_000_000)),
                page(
                        "nothing is closed",
                        () -> "<html><body><div class='a<p <p <p>".repeat(20_000) + Pages.paragraphs()),
                page("200,000 siblings", () -> "<p>A short paragraph, no more.".repeat(200_000)),
                page("100,000 hidden siblings", () -> "<div hidden>Seen by nobody at all.</div>".repeat(100_000)),
                page(
                        "10,000 attributes",
                        () -> "<div "
                                + IntStream.range(0, 10_000)
                                        .mapToObj(i -> "a" + i + "=b")
                                        .collect(Collectors.joining(" "))
                                + ">" + Pages.paragraphs()),
                page("a class of 1 MB", () -> "<div class='" + "related ".repeat(130_000) + "'>" + Pages.paragraphs()),
                page("entities without end", () -> "<p>" + "&amp;&lt;&#xD800;&#0;&bogus;&#99999999;".repeat(50_000)),
                page("control bytes", () -> "<p>\0\u0001\u0002 text \uFFFE\uFFFF \u0000" + Pages.paragraphs()),
                page(
                        "JSON without bottom",
                        () -> "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>"
                                + Pages.paragraphs()),
                page(
                        "JSON without end",
                        () -> "<script type='application/ld+json'>["
                                + "{\"@type\":\"NewsArticle\",\"headline\":\"x\"},".repeat(40_000) + "{}]</script>"
                                + Pages.paragraphs()),
                page("state of 5 MB", () -> state("{\"body\":\"" + "<p>word ".repeat(700_000) + "\"}")),
                page(
                        "state of 5 MB of objects",
                        () -> state("[" + "{\"body\":[{\"text\":\"a\"}]},".repeat(200_000) + "1]")),
                page("state 10,000 deep", () -> state("{\"body\":".repeat(10_000) + "1" + "}".repeat(10_000))),
                page("state without end", () -> state("{\"body\":[\"" + "x".repeat(1_000_000))),
                page(
                        "state that refers to itself",
                        () -> state("[{\"body\":0},[0,1,0],{\"a\":2}," + "[0,1,2,3],".repeat(50_000) + "1]")),
                page(
                        "50,000 assignments",
                        () -> "<script>" + "a={b:[c],d={".repeat(50_000) + "</script><script>"
                                + "x=JSON.parse(\"{\\x22".repeat(50_000) + "</script>"),
                page(
                        "rows of all kinds",
                        () -> "<script>"
                                + "self.__next_f.push([1,\"1:Tffffffff,x\\n2:[\\\"$2\\\"]\\n:\\n\"]);".repeat(20_000)
                                + "</script>"),
                page(
                        "100 broken scripts of JSON",
                        () -> "<script type='application/ld+json'>{\"@type\":</script>".repeat(100)
                                + Pages.paragraphs()),
                page(
                        "50,000 meta elements",
                        () -> "<meta property='article:tag' content='x'>".repeat(50_000) + Pages.paragraphs()),
                page("drawings in drawings", () -> "<svg><foreignObject><math>".repeat(20_000) + "x"),
                page(
                        "60,000 forms and offers",
                        () -> "<div><h1>x y z</h1><p>Join.</p><a href=/join>Join</a><input type=email></div>"
                                .repeat(60_000)),
                page(
                        "offers in cells in cells",
                        () -> "<table><tr><td><a href=/join>Join</a>".repeat(20_000) + Pages.paragraphs()),
                page(
                        "a headline over 150,000 paragraphs",
                        () -> "<h1>Ferry returns to Sarn</h1>"
                                + "<p>The ferry sails on, said the board.".repeat(150_000)),
                page("300,000 lines", () -> "Headline of the day here\n\n".repeat(300_000)),
                page("300,000 bullets", () -> "• item\n".repeat(300_000)),
                page("a page that is one title", () -> "<title>a | b".repeat(100_000)),
                page("a text node of 50 MB", () -> "<p>" + "word and word, ".repeat(3_500_000)),
                page("tables nested 5,000 deep", () -> "<table><tr><td>".repeat(5_000) + Pages.paragraphs()),
                page("tables without rows", () -> "<table>".repeat(100_000) + Pages.paragraphs()),
                page("text that tables push out", () -> "<table>" + "x<tr>".repeat(100_000) + Pages.paragraphs()),
                page("bold across paragraphs", () -> "<p><b>x".repeat(50_000) + Pages.paragraphs()),
                page("bold closed within paragraphs", () -> "<b><p>x</b>".repeat(50_000) + Pages.paragraphs()),
                page("tags closed in the wrong order", () -> "<i><b><u><p></i></b></u>".repeat(20_000)),
                page("links that are never closed", () -> "<a href=x><div>x ".repeat(20_000) + Pages.paragraphs()),
                page(
                        "20,000 fonts, each of its own size",
                        () -> IntStream.range(0, 20_000)
                                        .mapToObj(i -> "<p><font size=" + i + ">x")
                                        .collect(Collectors.joining())
                                + Pages.paragraphs()),
                page(
                        "50,000 elements of their own names",
                        () -> IntStream.range(0, 50_000)
                                        .mapToObj(i -> "<x-a" + i + ">y")
                                        .collect(Collectors.joining())
                                + Pages.paragraphs()),
                page(
                        "1,000 elements of 1,000 attributes",
                        () -> ("<i "
                                                + IntStream.range(0, 1_000)
                                                        .mapToObj(i -> "a" + i)
                                                        .collect(Collectors.joining(" "))
                                                + "></i>")
                                        .repeat(1_000)
                                + Pages.paragraphs()),
                page("line breaks without end", () -> "<br>".repeat(500_000) + Pages.paragraphs()),
                page("CDATA in CDATA", () -> "<![CDATA[".repeat(100_000) + "<svg>" + "<![CDATA[x]]>".repeat(100_000)),
                page("a comment without end", () -> Pages.paragraphs() + "<!--" + "-".repeat(2_000_000)),
                page("a script in a script", () -> Pages.paragraphs() + "<script>" + "<!--<script>".repeat(100_000)),
                page(
                        "NULs between letters",
                        () -> Pages.paragraphs().replace("e", "e\0").repeat(100)),
                page("an attribute of 1 MB", () -> "<a href='" + "a/".repeat(500_000) + "'>x</a>" + Pages.paragraphs()),
                page("a class name of 1 MB", () -> "<div class='" + "a-".repeat(500_000) + "'>" + Pages.paragraphs()),
                page("ampersands", () -> "<p>" + "&".repeat(2_000_000)),
                page("an entity without end", () -> "<p>&" + "a".repeat(2_000_000) + ";"),
                page(
                        "entities of its own",
                        () -> "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>".repeat(5_000) + "]>"
                                + Pages.paragraphs()),
                page(
                        "10,000 scripts of JSON",
                        () -> "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>".repeat(10_000)
                                + Pages.paragraphs()),
                page("joiners and marks", () -> "<p>" + "\u200d\u200b\u0301".repeat(500_000) + Pages.paragraphs()),
                page("bylines without end", () -> "<h1>Ferry to Sarn</h1>" + "<p>By Ann Bell</p>".repeat(100_000)),
                page("figures in figures", () -> "<figure>".repeat(50_000) + "<img src=a.jpg>" + Pages.paragraphs()),
                page(
                        "40,000 frames and films",
                        () -> "<iframe src=x></iframe><video><source src=y></video>".repeat(40_000)
                                + Pages.paragraphs()),
                page(
                        "48,000 headings worded like the title",
                        () -> "<title>Ferry returns to Sarn</title>"
                                + "<h2>Ferry returns to Sarn today</h2>".repeat(48_000)),
                page("8 MB of paragraphs without text", () -> "<p>".repeat(2_700_000)),
                page("brackets and quotes", () -> "((((\"\"\"\"".repeat(200_000)));
    }

    @Test
    void whatFollowsFarBeyondAnyPagesLastElementIsNotLookedAt() {
        String flood = "<p>A short paragraph, no more.</p>".repeat(CleanPolicy.DEFAULT.maxElements());
        RawPage page = Pages.html(Pages.paragraphs() + flood + "<p>" + "The ferry sails at noon again. ".repeat(20));

        assertThat(Pages.clean(page).toString()).doesNotContain("sails at noon again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "utf-16", "gb18030", "iso-2022-jp", "windows-1252", "x-nobody-knows", "\0"})
    void noLieAboutTheCharsetIsWithoutAnAnswer(String declared) {
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        byte[] surrogates = ("<p>" + "\uD800x\uDC00".repeat(10_000)).getBytes(StandardCharsets.UTF_16LE);

        for (byte[] body : List.of(noise, surrogates)) {
            RawPage page = new RawPage(Pages.URL, "text/html", declared, body, PageHints.NONE, Pages.FETCHED_AT);
            assertThat(assertTimeoutPreemptively(BOUND, () -> Pages.clean(page)))
                    .isNotNull();
        }
    }

    @Property(tries = 300)
    void noSequenceOfBytesIsWithoutAnAnswer(@ForAll byte[] body) {
        assertThatCode(() -> Pages.clean(Pages.page("text/html", body))).doesNotThrowAnyException();
    }

    @Property(tries = 300)
    void noTextIsWithoutAnAnswer(@ForAll String text) {
        RawPage page = Pages.html("<h1>" + text + "</h1><p class='" + text + "'>" + text + Pages.paragraphs());

        assertThat(Pages.clean(page)).isEqualTo(Pages.clean(page));
    }

    private static Arguments page(String name, Supplier<String> body) {
        return Arguments.of(name, body);
    }

    private static String state(String json) {
        return "<title>Ferry returns to Sarn after winter</title><script type='application/json'>{\"title\":\"Ferry returns to Sarn after winter\","
                + "\"content\":" + json + "}</script>";
    }
}
