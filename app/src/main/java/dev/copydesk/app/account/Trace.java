package dev.copydesk.app.account;

import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import java.util.List;

/**
 * What became of the pages that a question names.
 *
 * @param outcomes every outcome that matches, in the order of the topic
 * @param articles where the articles of these pages stand on the article topic now
 */
public record Trace(List<Outcome> outcomes, List<Standing> articles) {

    /** An article as the article topic has it. */
    public record Standing(Article article, String topic, int partition, long offset) {}
}
