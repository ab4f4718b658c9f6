package dev.copydesk.enrich.clean.site;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/** What is known of some pages of a host in some years. Immutable and thread-safe. */
public final class SiteRule {

    /** Of what the page shows by all signs, the share that a rule finds at least as long as it holds. */
    private static final double HEALTHY_SHARE = 0.6;

    private final Scope scope;
    private final Hooks hooks;
    private final String origin;

    /** @param origin the file and line where the rule stands */
    SiteRule(Scope scope, Hooks hooks, String origin) {
        this.scope = scope;
        this.hooks = hooks;
        this.origin = origin;
    }

    /**
     * A text, and the selector that found it.
     *
     * @param origin as the rule's file has it
     */
    public record FieldText(String text, String origin) {}

    /**
     * What a rule finds on one page.
     *
     * @param bodies the elements that hold the text, in document order, none inside another
     * @param dropped elements inside them that are no part of it
     * @param articles the elements that each hold one of several articles
     * @param words what the bodies hold without the dropped elements
     */
    public record Applied(
            SiteRule rule,
            List<Element> bodies,
            Set<Element> dropped,
            List<Element> articles,
            Optional<FieldText> title,
            Optional<FieldText> standfirst,
            Optional<FieldText> byline,
            Optional<FieldText> published,
            int words) {

        public Applied {
            bodies = List.copyOf(bodies);
            dropped = Set.copyOf(dropped);
            articles = List.copyOf(articles);
        }

        /**
         * Whether the rule still holds: a rule that the site has outgrown finds nothing, or too little.
         *
         * @param ruled words of the text that was found by the rule
         * @param generic words of the text that was found without it
         */
        public static boolean isHealthy(int ruled, int generic) {
            return ruled > 0 && ruled >= HEALTHY_SHARE * generic;
        }
    }

    /** Why a page of the host is no article, if the rule knows so. */
    public Optional<Rejected> refusal(URI url, Document page) {
        return hooks.not().stream()
                .filter(exclusion -> exclusion.holds(url, page))
                .findFirst()
                .map(exclusion -> new Rejected(exclusion.reason(), "site rule " + this + ": " + exclusion));
    }

    /** Tries the rule on a page. */
    public Applied on(Document page) {
        List<Element> bodies = places(hooks.body(), page);
        Set<Element> dropped = new HashSet<>();
        if (!bodies.isEmpty()) {
            hooks.drop().forEach(hook -> dropped.addAll(hook.matches(page)));
        }
        return new Applied(
                this,
                bodies,
                dropped,
                places(hooks.articles(), page),
                field(hooks.title(), page),
                field(hooks.standfirst(), page),
                field(hooks.byline(), page),
                field(hooks.published(), page),
                bodies.stream().mapToInt(body -> words(body, dropped)).sum());
    }

    /** Whether the rule says where the text stands; without that it cannot be stale. */
    public boolean namesBody() {
        return !hooks.body().isEmpty();
    }

    Scope scope() {
        return scope;
    }

    /** The file and line where the rule stands. */
    public String origin() {
        return origin;
    }

    @Override
    public String toString() {
        return scope.toString();
    }

    private static List<Element> places(List<Hook> hooks, Document page) {
        for (Hook hook : hooks) {
            List<Element> matches = hook.matches(page);
            if (!matches.isEmpty()) {
                return matches;
            }
        }
        return List.of();
    }

    private static Optional<FieldText> field(List<Hook> hooks, Document page) {
        for (Hook hook : hooks) {
            String text = hook.read(page);
            if (!text.isEmpty()) {
                return Optional.of(new FieldText(text, hook.text()));
            }
        }
        return Optional.empty();
    }

    private static int words(Element body, Set<Element> dropped) {
        int[] words = {0};
        body.filter((node, depth) -> {
            if (node instanceof Element element && dropped.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            words[0] += node instanceof TextNode run ? Texts.words(run.getWholeText()) : 0;
            return FilterResult.CONTINUE;
        });
        return words[0];
    }
}
