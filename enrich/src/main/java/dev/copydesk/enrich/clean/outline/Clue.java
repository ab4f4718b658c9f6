package dev.copydesk.enrich.clean.outline;

import java.util.HashMap;
import java.util.Map;

/**
 * What the class names, ids and roles of an element hint at. The words are those that templates of all makes share, in the
 * languages that templates are written in; none names a publisher. A word with a hyphen is a pair of neighbouring words.
 */
public enum Clue {
    /** The article's own text. */
    BODY("""
            articlebody storybody storytext articletext articlecontent postcontent entrycontent postbody newstext maintext
            fulltext bodytext bodycopy contentbody storycontent newsbody textbody articulo noticia
            article-body article-text article-content article-copy story-body story-text story-content entry-content
            post-content post-body post-text news-text news-body news-content content-body body-copy body-text body-content
            main-text page-content rich-text article-main single-content text-content detail-text detail-content
            article-paragraphs entry-body blog-content content-text content-article article-detail news-detail
            """),
    /** Something that belongs to an article, or a list of such things. */
    ARTICLE("article story post entry news main content texto text paragraph paragraphs copy hentry single detail"),
    /** The headline. */
    HEADLINE("headline title heading titre titulo titel titolo hed"),
    /** The sentence or two under the headline. */
    SUMMARY(
            "summary standfirst lead lede deck dek intro subtitle subheadline subhead kicker excerpt abstract chapo sapo bajada teaserText description strapline"),
    /** Who wrote it. */
    BYLINE(
            "byline author authors writer autor auteur autore bio contributor reporter authorbio author-box author-info author-bio author-card authored"),
    /** When it was written, and other small print by the headline. */
    DATELINE(
            "date time timestamp datetime dateline published publish pubdate updated meta metadata info article-info post-meta entry-meta"),
    /** What a picture shows and whose it is. */
    CAPTION(
            "caption captions figcaption legend legende credit credits photographer bildunterschrift wp-caption photo-credit image-credit"),
    /** Pictures and players. */
    MEDIA(
            "figure image images photo photos picture img gallery slideshow slider carousel video player videoplayer playlist audio podcast media thumb thumbnail"),
    /** Lists of other articles. */
    RELATED("""
            related relateds recirc recirculation similar recommended recommendation recommendations recommend readmore
            morenews relatedposts relatedarticles seealso alsoread linkbox crosslinks inlinelink siehe verwandt weiterlesen
            relacionadas relacionados correlati outbrain taboola mgid revcontent teaser teasers card cards
            read-more more-news more-stories more-from read-next up-next also-read see-also story-list article-list news-list
            post-list link-list next-article prev-next post-navigation around-the editors-picks you-may
            """),
    /** Lists of what others read. */
    POPULAR(
            "popular trending mostread mostpopular most-read most-popular latest latest-news top-stories ticker hot breaking headlines newsfeed feed"),
    /** Tags and topics. */
    TAGS("tags tag taglist tagcloud keywords topics topic categories category tag-list topic-list article-tags"),
    /** Buttons to share and follow. */
    SHARE(
            "share sharing shares sharebar sharetools social socials sociallinks addtoany sharethis sharedaddy follow follow-us facebook twitter whatsapp"),
    /** What asks the reader for an address, money or a membership. */
    APPEAL(
            "newsletter newsletters subscribe subscription subscribers signup sign-up donate donation paywall upsell membership register login log-in signin sign-in premium offer piano regwall"),
    /** Advertising. */
    ADVERT(
            "ad ads advert adverts advertisement advertising adslot adbox adunit adwrapper dfp sponsor sponsored promo promos promobox promotion promoted anzeige werbung publicidad publicite reklama inread outstream banner"),
    /** What readers write. */
    COMMENT(
            "comment comments commentlist disqus respond reply replies kommentare comentarios commentaires discussion forum feedback rating ratings poll quiz survey reactions"),
    /** Ways to other pages. */
    NAVIGATION(
            "nav navbar navi navigation menu submenu breadcrumb breadcrumbs pagination pager skip toolbar tabs tab back-to skip-link pages search"),
    /** The head and the foot of the site. */
    FRAME(
            "header masthead footer topbar site-header page-header global-header site-footer page-footer article-footer entry-footer post-footer bottom foot"),
    /** What stands beside. */
    SIDEBAR("sidebar aside rail column right secondary side complementary widget widgets module infobox factbox"),
    /** What is laid over the page. */
    OVERLAY(
            "popup modal overlay lightbox dialog alert notice notification cookie cookies consent gdpr onetrust tooltip toast"),
    /** What the law or the owner wants said. */
    LEGAL(
            "copyright disclaimer legal terms privacy imprint syndication correction corrections clarification clarifications erratum berichtigung rectificatif"),
    /** What is not shown, or only to some. */
    HIDDEN(
            "hidden invisible hide noprint sr-only visually-hidden screen-reader print-only offscreen visuallyhidden d-none"),
    /** A sentence of the text, set larger. */
    PULLQUOTE("pullquote pull-quote blockquote quote"),
    /** Entries of a live blog. */
    LIVE("live liveblog live-blog timeline liveticker");

    /** Words and pairs to the bits of the clues that they give. */
    static final Map<String, Integer> BITS = bits();

    private final String words;

    Clue(String words) {
        this.words = words;
    }

    /** The bit of this clue in a set of clues. */
    public int bit() {
        return 1 << ordinal();
    }

    private static Map<String, Integer> bits() {
        Map<String, Integer> bits = new HashMap<>();
        for (Clue clue : values()) {
            for (String word : clue.words.strip().split("\\s+", -1)) {
                bits.merge(word, clue.bit(), (a, b) -> a | b);
            }
        }
        return Map.copyOf(bits);
    }
}
