package dev.copydesk.enrich.clean.explain;

/** What decided about a block. The names are printed as JSON: add, never rename. */
public enum Cause {
    CHOSEN(Verdict.KEPT),
    /** It stands beside the running text: the caption of a picture, the text of an embed. */
    BESIDE_TEXT(Verdict.KEPT),
    HEADLINE(Verdict.FIELD),
    STANDFIRST(Verdict.FIELD),
    NOT_CHOSEN(Verdict.DROPPED),
    RULE_DROPPED(Verdict.DROPPED),
    RULE_OUTSIDE(Verdict.DROPPED),
    SITE_MEMORY(Verdict.DROPPED),
    FURNITURE_WORDING(Verdict.DROPPED),
    /** Below the headline of the next article, on a page that goes on without end. */
    NEXT_ARTICLE(Verdict.DROPPED),
    /** A link by itself: a button, or a headline in capitals between paragraphs. */
    BARE_LINK(Verdict.DROPPED),
    CAPTION(Verdict.DROPPED),
    /** The words of a post that is set in from elsewhere, where its embed is not kept. */
    POST(Verdict.DROPPED),
    APPEAL(Verdict.DROPPED),
    HIDDEN(Verdict.DROPPED),
    /** The page has several articles, and it stands in none of them. */
    OUTSIDE_ARTICLES(Verdict.DROPPED),
    /** The structured data had far more text, which was taken instead. */
    STRUCTURED_DATA_INSTEAD(Verdict.DROPPED),
    /** The state that the page's scripts keep had far more text, which was taken instead. */
    PAGE_STATE_INSTEAD(Verdict.DROPPED),
    /** It would have been kept, or was never looked at, for the page has no article. */
    PAGE_REJECTED(Verdict.DROPPED),
    /** A line of plain text, by the role that its wording and its neighbours gave it. */
    ROLE(Verdict.DROPPED);

    private final Verdict verdict;

    Cause(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}
