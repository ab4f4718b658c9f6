package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.PageRef;
import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import java.util.List;

/** A page whose end is decided: what is to be published of it, and its outcome. */
record SettledPage(PageRef page, List<Article> articles, Outcome outcome) {}
