package dev.copydesk.enrich.topology;

import java.util.List;

/** Pages of a fictional outlet. */
final class NewsPage {

    static final String HARBOUR = """
            The harbour authority closed the eastern quay on Monday after divers found cracks in two of its piers, and sent four \
            freighters to the neighbouring port of Lindesund while engineers measure how deep the damage goes.

            Inspectors had noticed the cracks during a routine survey in October, but only a second dive last week showed that \
            they reach below the waterline, according to the report that the authority published in the evening.

            Dock workers will be paid in full during the closure, the authority said, and the fish market stays open because its \
            cranes stand on the northern side. A decision about repairs is expected before the end of the month.""";

    static final String LIBRARY = """
            The town library will lend telescopes from next week, after a reader left it eleven instruments and the money to \
            keep them in order for twenty years, the council announced on Tuesday.

            Each telescope comes with a star map and the number of a volunteer from the astronomy club who explains the first \
            steps. Borrowers may keep an instrument for a fortnight, which in November means about four clear nights.

            The librarian said that the first waiting list already has sixty names, most of them families, and that the club \
            had offered to open its observatory on the hill to everyone who has to wait.""";

    private NewsPage() {}

    static String of(String title, String text) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append(
                        "</title></head><body><nav><a href=\"/\">Home</a> <a href=\"/sport\">Sport</a></nav><main><article><h1>")
                .append(title)
                .append("</h1>");
        paragraphs(text)
                .forEach(paragraph -> page.append("<p>").append(paragraph).append("</p>"));
        return page.append("</article></main><footer>About us</footer></body></html>")
                .toString();
    }

    static List<String> paragraphs(String text) {
        return List.of(text.split("\n\n"));
    }
}
