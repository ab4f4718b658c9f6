package dev.copydesk.enrich.clean.outline;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The vocabulary of page furniture: tags, roles and class words of elements that hold no article text. The words are
 * those that templates of all makes share; none names a publisher. One instance serves one page and remembers the class
 * names it has judged.
 */
final class Boilerplate {

    private static final Set<String> DEAD_TAGS = words("""
            script style noscript template svg canvas iframe object embed applet button select input textarea
            nav dialog menu video audio map math datalist option head link meta amp-ad amp-iframe amp-embed
            amp-sidebar amp-analytics label progress meter portal marquee frameset noframes
            """);

    private static final Set<String> SOFT_TAGS = Set.of("footer", "aside");

    private static final Set<String> DEAD_ROLES = words("""
            navigation contentinfo complementary search dialog alertdialog menu menubar toolbar tablist tooltip
            banner button
            """);

    private static final Set<String> NOISE_WORDS = words("""
            related relateds recirc recirculation newsletter newsletters share sharing shares sharebar
            sharetools social socials sociallinks sidebar rail comments comment commentlist disqus respond promo
            promos promobox promotion advert adverts advertisement advertising ad ads adslot adbox adunit
            adwrapper dfp sponsor sponsored cookie cookies consent gdpr onetrust breadcrumb breadcrumbs nav
            navbar navi navigation menu submenu footer masthead trending popular mostread mostpopular
            recommended recommendation recommendations recommend outbrain taboola mgid revcontent teaser teasers
            taglist tags tagcloud keywords bio authorbio caption captions figcaption toolbar subscribe
            subscription signup login signin register popup modal overlay lightbox ticker pagination pager skip
            noprint hidden invisible donate donation paywall upsell promoted readmore morenews relatedposts
            relatedarticles jp addtoany sharethis sharedaddy feedback rating ratings poll quiz carousel slider
            widget infobox factbox byline dateline timestamp copyright disclaimer legal credit credits
            crosslinks crosshead-links correction-link videoplayer player playlist weather survey inread
            outstream syndication lesen weiterlesen werbung anzeige publicidad publicite reklama linkbox
            inlinelink seealso alsoread kommentare comentarios correction corrections clarification
            clarifications erratum berichtigung rectificatif
            """);

    private static final Set<String> NOISE_PAIRS = words("""
            read-more most-read most-popular more-news more-stories more-from read-next up-next also-read
            see-also latest-news author-box author-info author-bio author-card article-author author-name
            post-author post-meta entry-meta article-meta meta-data article-info article-tags article-footer
            entry-footer post-footer sr-only visually-hidden screen-reader print-only call-to sign-up log-in
            back-to skip-link site-header page-header global-header site-footer page-footer top-stories you-may
            story-list article-list news-list post-list link-list next-article prev-next post-navigation
            photo-credit image-credit wp-caption media-caption pull-quote follow-us around-the don-t
            editors-picks editor-s topic-list topics-list tag-list
            """);

    private static final Set<String> BODY_WORDS = words("""
            articlebody storybody storytext articletext articlecontent postcontent entrycontent postbody
            newstext maintext fulltext bodytext bodycopy contentbody storycontent articlebodytext newsbody
            textbody
            """);

    private static final Set<String> BODY_PAIRS = words("""
            article-body article-text article-content article-copy story-body story-text story-content
            entry-content post-content post-body post-text news-text news-body news-content content-body
            body-copy body-text body-content main-text page-content rich-text article-main single-content
            td-post text-content detail-text detail-content c-entry article-paragraphs entry-body blog-content
            content-text content-article article-detail news-detail
            """);

    /** {@code has-sidebar}, {@code no-comments}: a name that says what else is on the page. */
    private static final Set<String> NEGATIONS =
            Set.of("has", "no", "with", "without", "not", "is", "js", "non", "before", "after", "post");

    private static final int NOISE_WORD = 1;
    private static final int NOISE_PAIR = 2;
    private static final int BODY_WORD = 4;
    private static final int BODY_PAIR = 8;
    private static final int NEGATION = 16;
    private static final Vocabulary WORDS = vocabulary();

    private static final Pattern HIDDEN_STYLE =
            Pattern.compile("(?:display\\s{0,3}:\\s{0,3}none|visibility\\s{0,3}:\\s{0,3}hidden)");
    private static final int MAX_NAME_CHARS = 300;

    private enum Verdict {
        NOISE,
        BODY,
        PLAIN
    }

    private final Map<String, Verdict> judged = new HashMap<>();

    /** Never article text, whatever its size. */
    boolean isDead(Element element) {
        return DEAD_TAGS.contains(element.normalName());
    }

    /** Furniture by its name or role, unless it turns out to hold most of the page's text. */
    boolean isNoise(Element element, ElementNames names) {
        return SOFT_TAGS.contains(element.normalName())
                || (names.any && (DEAD_ROLES.contains(lower(names.role)) || verdict(names) == Verdict.NOISE));
    }

    boolean isHidden(ElementNames names) {
        return names.hidden
                || (!names.style.isEmpty()
                        && HIDDEN_STYLE.matcher(lower(names.style)).find());
    }

    /** Named by its template as the place of the article's text. */
    boolean isBody(ElementNames names) {
        return names.any && (names.property.equals("articleBody") || verdict(names) == Verdict.BODY);
    }

    private Verdict verdict(ElementNames names) {
        if (names.classes.isEmpty() && names.id.isEmpty()) {
            return Verdict.PLAIN;
        }
        String name = names.id.isEmpty() ? names.classes : names.classes + " " + names.id;
        return judged.computeIfAbsent(name, Boilerplate::judge);
    }

    private static Verdict judge(String name) {
        boolean noise = false;
        long word = Vocabulary.NOTHING;
        long pair = Vocabulary.step(Vocabulary.NOTHING, '-');
        boolean negated = false;
        char last = ' ';
        int length = Math.min(name.length(), MAX_NAME_CHARS);
        for (int i = 0; i <= length; i++) {
            char c = i < length ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump = letter && Character.isUpperCase(c) && Character.isLowerCase(last);
            if ((!letter || hump) && word != Vocabulary.NOTHING) {
                boolean end = Character.isWhitespace(c);
                int said = WORDS.number(word);
                int together = WORDS.number(pair);
                if ((said & BODY_WORD) != 0 || (end && (together & BODY_PAIR) != 0)) {
                    return Verdict.BODY;
                }
                noise |= (together & NOISE_PAIR) != 0 || ((said & NOISE_WORD) != 0 && !negated);
                negated = !end && (said & NEGATION) != 0;
                pair = Vocabulary.step(end ? Vocabulary.NOTHING : word, '-');
                word = Vocabulary.NOTHING;
            } else if (!letter && Character.isWhitespace(c)) {
                negated = false;
                pair = Vocabulary.step(Vocabulary.NOTHING, '-');
            }
            if (letter) {
                char lower = Character.toLowerCase(c);
                word = Vocabulary.step(word, lower);
                pair = Vocabulary.step(pair, lower);
            }
            last = c;
        }
        return noise ? Verdict.NOISE : Verdict.PLAIN;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }

    private static Vocabulary vocabulary() {
        Map<String, Integer> words = new HashMap<>();
        NOISE_WORDS.forEach(word -> words.merge(word, NOISE_WORD, (a, b) -> a | b));
        NOISE_PAIRS.forEach(pair -> words.merge(pair, NOISE_PAIR, (a, b) -> a | b));
        BODY_WORDS.forEach(word -> words.merge(word, BODY_WORD, (a, b) -> a | b));
        BODY_PAIRS.forEach(pair -> words.merge(pair, BODY_PAIR, (a, b) -> a | b));
        NEGATIONS.forEach(word -> words.merge(word, NEGATION, (a, b) -> a | b));
        return new Vocabulary(words);
    }

    private static String lower(String value) {
        return value.isEmpty() ? value : Texts.cut(value, MAX_NAME_CHARS).toLowerCase(Locale.ROOT);
    }
}
