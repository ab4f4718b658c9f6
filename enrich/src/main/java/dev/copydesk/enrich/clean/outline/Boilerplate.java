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

    private static final Set<String> DEAD_TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "canvas",
            "iframe",
            "object",
            "embed",
            "applet",
            "button",
            "select",
            "input",
            "textarea",
            "nav",
            "dialog",
            "menu",
            "video",
            "audio",
            "map",
            "math",
            "datalist",
            "option",
            "head",
            "link",
            "meta",
            "amp-ad",
            "amp-iframe",
            "amp-embed",
            "amp-sidebar",
            "amp-analytics",
            "label",
            "progress",
            "meter",
            "portal",
            "marquee",
            "frameset",
            "noframes");

    private static final Set<String> SOFT_TAGS = Set.of("footer", "aside");

    private static final Set<String> DEAD_ROLES = Set.of(
            "navigation",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "tooltip",
            "banner",
            "button");

    private static final Set<String> NOISE_WORDS = Set.of(
            "related",
            "relateds",
            "recirc",
            "recirculation",
            "newsletter",
            "newsletters",
            "share",
            "sharing",
            "shares",
            "sharebar",
            "sharetools",
            "social",
            "socials",
            "sociallinks",
            "sidebar",
            "rail",
            "comments",
            "comment",
            "commentlist",
            "disqus",
            "respond",
            "promo",
            "promos",
            "promobox",
            "promotion",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "ad",
            "ads",
            "adslot",
            "adbox",
            "adunit",
            "adwrapper",
            "dfp",
            "sponsor",
            "sponsored",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "onetrust",
            "breadcrumb",
            "breadcrumbs",
            "nav",
            "navbar",
            "navi",
            "navigation",
            "menu",
            "submenu",
            "footer",
            "masthead",
            "trending",
            "popular",
            "mostread",
            "mostpopular",
            "recommended",
            "recommendation",
            "recommendations",
            "recommend",
            "outbrain",
            "taboola",
            "mgid",
            "revcontent",
            "teaser",
            "teasers",
            "taglist",
            "tags",
            "tagcloud",
            "keywords",
            "bio",
            "authorbio",
            "caption",
            "captions",
            "figcaption",
            "toolbar",
            "subscribe",
            "subscription",
            "signup",
            "login",
            "signin",
            "register",
            "popup",
            "modal",
            "overlay",
            "lightbox",
            "ticker",
            "pagination",
            "pager",
            "skip",
            "noprint",
            "hidden",
            "invisible",
            "donate",
            "donation",
            "paywall",
            "upsell",
            "promoted",
            "readmore",
            "morenews",
            "relatedposts",
            "relatedarticles",
            "jp",
            "addtoany",
            "sharethis",
            "sharedaddy",
            "feedback",
            "rating",
            "ratings",
            "poll",
            "quiz",
            "carousel",
            "slider",
            "widget",
            "infobox",
            "factbox",
            "byline",
            "dateline",
            "timestamp",
            "copyright",
            "disclaimer",
            "legal",
            "credit",
            "credits",
            "crosslinks",
            "crosshead-links",
            "correction-link",
            "videoplayer",
            "player",
            "playlist",
            "weather",
            "survey",
            "inread",
            "outstream",
            "syndication",
            "lesen",
            "weiterlesen",
            "werbung",
            "anzeige",
            "publicidad",
            "publicite",
            "reklama",
            "linkbox",
            "inlinelink",
            "seealso",
            "alsoread",
            "kommentare",
            "comentarios",
            "correction",
            "corrections",
            "clarification",
            "clarifications",
            "erratum",
            "berichtigung",
            "rectificatif");

    private static final Set<String> NOISE_PAIRS = Set.of(
            "read-more",
            "most-read",
            "most-popular",
            "more-news",
            "more-stories",
            "more-from",
            "read-next",
            "up-next",
            "also-read",
            "see-also",
            "latest-news",
            "author-box",
            "author-info",
            "author-bio",
            "author-card",
            "article-author",
            "author-name",
            "post-author",
            "post-meta",
            "entry-meta",
            "article-meta",
            "meta-data",
            "article-info",
            "article-tags",
            "article-footer",
            "entry-footer",
            "post-footer",
            "sr-only",
            "visually-hidden",
            "screen-reader",
            "print-only",
            "call-to",
            "sign-up",
            "log-in",
            "back-to",
            "skip-link",
            "site-header",
            "page-header",
            "global-header",
            "site-footer",
            "page-footer",
            "top-stories",
            "you-may",
            "story-list",
            "article-list",
            "news-list",
            "post-list",
            "link-list",
            "linklist",
            "next-article",
            "prev-next",
            "post-navigation",
            "photo-credit",
            "image-credit",
            "wp-caption",
            "media-caption",
            "pull-quote",
            "follow-us",
            "around-the",
            "don-t",
            "editors-picks",
            "editor-s",
            "topic-list",
            "topics-list",
            "tag-list");

    private static final Set<String> BODY_WORDS = Set.of(
            "articlebody",
            "storybody",
            "storytext",
            "articletext",
            "articlecontent",
            "postcontent",
            "entrycontent",
            "postbody",
            "newstext",
            "maintext",
            "fulltext",
            "bodytext",
            "bodycopy",
            "contentbody",
            "storycontent",
            "articlebodytext",
            "newsbody",
            "textbody");

    private static final Set<String> BODY_PAIRS = Set.of(
            "article-body",
            "article-text",
            "article-content",
            "article-copy",
            "story-body",
            "story-text",
            "story-content",
            "entry-content",
            "post-content",
            "post-body",
            "post-text",
            "news-text",
            "news-body",
            "news-content",
            "content-body",
            "body-copy",
            "body-text",
            "body-content",
            "main-text",
            "page-content",
            "rich-text",
            "article-main",
            "single-content",
            "td-post",
            "text-content",
            "detail-text",
            "detail-content",
            "c-entry",
            "article-paragraphs",
            "entry-body",
            "blog-content",
            "content-text",
            "content-article",
            "article-detail",
            "news-detail");

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
    boolean isNoise(Element element) {
        if (SOFT_TAGS.contains(element.normalName())) {
            return true;
        }
        return element.attributesSize() > 0
                && (DEAD_ROLES.contains(lower(element.attr("role"))) || verdict(element) == Verdict.NOISE);
    }

    boolean isHidden(Element element) {
        return element.attributesSize() > 0
                && (element.attr("aria-hidden").equals("true")
                        || element.hasAttr("hidden")
                        || HIDDEN_STYLE.matcher(lower(element.attr("style"))).find());
    }

    /** Named by its template as the place of the article's text. */
    boolean isBody(Element element) {
        return element.attributesSize() > 0
                && (element.attr("itemprop").equals("articleBody") || verdict(element) == Verdict.BODY);
    }

    private Verdict verdict(Element element) {
        String name = Texts.cut(element.className() + " " + element.id(), MAX_NAME_CHARS);
        return name.length() <= 1 ? Verdict.PLAIN : judged.computeIfAbsent(name, Boilerplate::judge);
    }

    private static Verdict judge(String name) {
        boolean noise = false;
        for (String one : name.strip().split("\\s+", -1)) {
            String[] words = spaced(one).split("[^\\p{L}]+", -1);
            for (int i = 0; i < words.length; i++) {
                String pair = i + 1 < words.length ? words[i] + "-" + words[i + 1] : "";
                if (BODY_WORDS.contains(words[i]) || (BODY_PAIRS.contains(pair) && i + 2 >= words.length)) {
                    return Verdict.BODY;
                }
                noise |= NOISE_PAIRS.contains(pair) || (NOISE_WORDS.contains(words[i]) && !isNegated(words, i));
            }
        }
        return noise ? Verdict.NOISE : Verdict.PLAIN;
    }

    /** {@code has-sidebar}, {@code no-comments}: a name that says what else is on the page. */
    private static boolean isNegated(String[] words, int at) {
        return at > 0
                && Set.of("has", "no", "with", "without", "not", "is", "js", "non", "before", "after", "post")
                        .contains(words[at - 1]);
    }

    private static String spaced(String camel) {
        StringBuilder out = new StringBuilder(camel.length() + 8);
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(camel.charAt(i - 1))) {
                out.append('-');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }

    private static String lower(String value) {
        return value.isEmpty() ? value : Texts.cut(value, MAX_NAME_CHARS).toLowerCase(Locale.ROOT);
    }
}
