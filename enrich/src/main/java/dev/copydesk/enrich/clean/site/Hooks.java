package dev.copydesk.enrich.clean.site;

import java.util.List;

/**
 * What a rule knows of its pages. In the lists for places and fields, the first hook that matches wins.
 *
 * @param body where the article's text stands
 * @param drop what is no part of the text inside it; all of them count
 * @param articles where each of several articles stands
 * @param not what marks a page that is no article
 */
record Hooks(
        List<Hook> body,
        List<Hook> drop,
        List<Hook> articles,
        List<Hook> title,
        List<Hook> standfirst,
        List<Hook> byline,
        List<Hook> published,
        List<Exclusion> not) {

    Hooks {
        body = List.copyOf(body);
        drop = List.copyOf(drop);
        articles = List.copyOf(articles);
        title = List.copyOf(title);
        standfirst = List.copyOf(standfirst);
        byline = List.copyOf(byline);
        published = List.copyOf(published);
        not = List.copyOf(not);
    }
}
