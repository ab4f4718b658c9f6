package dev.copydesk.enrich.clean.site;

/** Is told of every page on which a rule that names a body was tried. Called from several threads. */
@FunctionalInterface
public interface RuleWatch {

    /** What became of a rule on a page. */
    enum Verdict {
        APPLIED,
        /** It found nothing or too little: either the site has been rebuilt, or the page is not of the rule's kind. */
        STALE
    }

    /** For whom it is enough that a stale rule does no harm. */
    RuleWatch NOBODY = (rule, verdict) -> {};

    void tried(SiteRule rule, Verdict verdict);
}
