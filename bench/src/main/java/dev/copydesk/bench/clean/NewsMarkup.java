package dev.copydesk.bench.clean;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Pages as newsrooms serve them, of about 350 KB, invented from the first word to the last: a head full of metadata, menus,
 * an article with pictures and inserted boxes, lists of other articles, and the data of the page's scripts. The same seed
 * gives the same page.
 */
final class NewsMarkup {

    private static final int BYTES = 350 << 10;
    private static final List<String> WORDS =
            List.of(("the harbour council said on that a ferry line between Sarn and Ovel would "
                            + "return in spring after years of repairs because of new rules for older ships while fishermen from villages "
                            + "along this coast asked whether their landing stage might stay open during works which engineers expect to "
                            + "take eleven months according to plans seen by residents last week money winter storm bridge school mayor")
                    .split(" ", -1));

    private final Random random;
    private final StringBuilder page = new StringBuilder(BYTES + (BYTES >> 3));

    private NewsMarkup(long seed) {
        random = new Random(seed);
    }

    static byte[] page(long seed) {
        return new NewsMarkup(seed).whole();
    }

    private byte[] whole() {
        String headline = words(9);
        head(headline);
        menus();
        article(headline);
        for (int box = 0; box < 12; box++) {
            teasers(12);
        }
        comments();
        foot();
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(String headline) {
        page.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(headline)
                .append(" | The Sarn Courier</title>");
        List.of("og:title", "twitter:title", "og:description", "twitter:description")
                .forEach(name -> page.append("<meta property=\"%s\" content=\"%s\">".formatted(name, headline)));
        page.append(
                "<meta property=\"og:type\" content=\"article\"><meta property=\"article:published_time\""
                        + " content=\"2026-03-04T05:06:07Z\"><link rel=\"canonical\" href=\"https://courier.example/news/ferry-");
        page.append(random.nextInt(1_000_000)).append("\">");
        page.append(
                        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",")
                .append("\"headline\":\"%s\",\"datePublished\":\"2026-03-04T05:06:07Z\",".formatted(headline))
                .append("\"author\":{\"@type\":\"Person\",\"name\":\"Ada Bell\"}}</script>");
        page.append("<style>");
        for (int rule = 0; rule < 400; rule++) {
            page.append(".c%d .card__title{margin:0 %dpx;color:#%06x}".formatted(rule, rule % 40, rule * 977));
        }
        page.append("</style></head><body class=\"single single-post\">");
    }

    private void menus() {
        page.append("<header class=\"site-header\"><nav class=\"navbar\"><ul>");
        for (int entry = 0; entry < 120; entry++) {
            page.append("<li class=\"menu-item menu-item-%d\"><a class=\"menu-link\" href=\"/section/%d\">%s</a></li>"
                    .formatted(entry, entry, words(2)));
        }
        page.append("</ul></nav></header>");
    }

    private void article(String headline) {
        page.append("<main><article class=\"article story\"><h1 class=\"article__title\">%s</h1>".formatted(headline))
                .append("<div class=\"article__byline\">By <a rel=\"author\" href=\"/author/ada-bell\">Ada Bell</a> ")
                .append(
                        "<time datetime=\"2026-03-04T05:06:07Z\">4 March 2026</time></div><div class=\"article__body\">");
        for (int paragraph = 0; paragraph < 40; paragraph++) {
            page.append("<p>").append(sentence()).append(' ').append(sentence()).append("</p>");
            if (paragraph % 8 == 5) {
                page.append("<figure class=\"wp-caption\"><img src=\"/pictures/%d.jpg\" alt=\"\" width=\"800\">"
                                .formatted(paragraph))
                        .append("<figcaption>%s Photo: Sarn Courier</figcaption></figure>".formatted(sentence()));
                teasers(3);
            }
        }
        page.append("</div></article></main>");
    }

    private void teasers(int count) {
        page.append(
                "<aside class=\"related related--wide\"><h2 class=\"related__head\">More on this</h2><div class=\"cards\">");
        for (int card = 0; card < count; card++) {
            page.append(
                            "<div class=\"card card--%d js-track\" data-track=\"%d\" id=\"card-%d\"><a class=\"card__link\" "
                                    .formatted(card, random.nextInt(), page.length()))
                    .append("href=\"/news/%d\"><img class=\"card__img lazy\" data-src=\"/thumbs/%d.jpg\" alt=\"\">"
                            .formatted(random.nextInt(), card))
                    .append("<h3 class=\"card__title\">%s</h3></a><p class=\"card__text\">%s</p>"
                            .formatted(words(8), sentence()))
                    .append("<span class=\"card__meta\">%d min read</span></div>".formatted(2 + card % 7));
        }
        page.append("</div></aside>");
    }

    private void comments() {
        page.append("<section id=\"comments\"><h2>Comments</h2>");
        for (int comment = 0; comment < 30; comment++) {
            page.append(
                    "<div class=\"comment depth-1\"><b>Reader %d</b><p>%s</p></div>".formatted(comment, sentence()));
        }
        page.append("</section>");
    }

    /** The state of the page's scripts fills what is left. */
    private void foot() {
        page.append("<footer class=\"site-footer\"><p>© 2026 The Sarn Courier. All rights reserved.</p></footer>")
                .append("<script>window.state={\"items\":[");
        while (page.length() < BYTES) {
            page.append(
                    "{\"id\":%d,\"title\":\"%s\",\"tags\":[\"%s\"]},".formatted(random.nextInt(), words(8), words(1)));
        }
        page.append("{}]}</script></body></html>");
    }

    private String sentence() {
        String words = words(10 + random.nextInt(16));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }
}
