package dev.copydesk.enrich.clean.state;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a value says of it, in the words that systems of all makes use. */
enum KeyRole {
    HEADLINE,
    ADDRESS,
    IDENTITY,
    /** Holds the headline and the like of the object that it belongs to. */
    HEAD,
    PUBLISHED,
    AUTHOR,
    /** Is text, or holds it. */
    TEXT,
    /** May hold texts. */
    FRAME,
    /** Holds something else than the article: never looked into. */
    ASIDE,
    PLAIN;

    private static final int MAX_NAME_CHARS = 40;

    /** What is in addresses and keys of entities, and in no name. */
    private static final String NOT_IN_NAMES = ":/?=&.";

    private static final Pattern BORDER = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

    private static final Map<KeyRole, Set<String>> NAMES = Map.of(
            HEADLINE,
            words(
                    "headline headlines title titles webtitle pagetitle articletitle maintitle seotitle metatitle ogtitle displaytitle "
                            + "headlinetext articleheadline seoheadline webheadline longtitle"),
            ADDRESS,
            words(
                    "url urls slug path pathname permalink canonical canonicalurl websiteurl weburl fullurl articleurl pageurl shareurl relativeurl "
                            + "urlpath seourl link href uri fullslug urlslug articleslug aspath fullpath"),
            IDENTITY,
            words("id uuid guid articleid contentid documentid postid nid"),
            HEAD,
            words("header head meta metadata seo headlines headline title titles info"),
            PUBLISHED,
            words(
                    "published publishedat publisheddate publishdate publishedon publicationdate publishtime publishedtime datepublished "
                            + "firstpublished firstpublishedat firstpublishdate firstpublicationdate displaydate pubdate date publishedtimestamp "
                            + "dategmt releasedate articledate"),
            AUTHOR,
            words(
                    "author authors byline bylines credits creator creators contributors writers by authorname authornames"));

    private static final Set<String> TEXT_WORDS =
            words("body bodies content contents text texts html article story copy markup rendered paragraph "
                    + "paragraphs fulltext richtext innerhtml value");

    private static final Set<String> FRAME_WORDS = words(
            "main detail details element elements block blocks children child component components section "
                    + "sections node nodes root document doc data items item model fields attributes props json entry module modules parts post view");

    /** What a text has, and does not say. */
    private static final Set<String> ABOUT_WORDS = words(
            "type id ids name class format length count align position status source date time access subtype layout template");

    private static final Set<String> ASIDE_WORDS = words(
            "related recommended recommendation recommendations teaser teasers promo promos newsletter newsletters comment comments author authors "
                    + "bio byline bylines contributors caption captions credits image images picture pictures photo photos video videos media gallery thumbnail thumbnails ad ads advert adverts advertising "
                    + "advertisement cookie cookies consent privacy legal disclaimer copyright footer menu menus nav navigation sidebar seo meta metadata "
                    + "tracking analytics summary excerpt abstract preview paywall subscription subscribe login signin signup user translations "
                    + "messages i18n locale locales labels strings latest popular trending read mostread breaking ticker tag tags topics categories category taxonomy "
                    + "marks styles style mark defs config settings features flags social share breadcrumb breadcrumbs schema jsonld query");

    /** What a name says; the arguments that some put behind it do not count. */
    static KeyRole of(String name) {
        int bracket = name.indexOf('(');
        String bare = bracket < 0 ? name : name.substring(0, bracket);
        if (bare.length() > MAX_NAME_CHARS || bare.chars().anyMatch(c -> NOT_IN_NAMES.indexOf(c) >= 0)) {
            return PLAIN;
        }
        String squeezed = squeezed(bare);
        for (KeyRole role : values()) {
            if (NAMES.getOrDefault(role, Set.of()).contains(squeezed)) {
                return role;
            }
        }
        Set<String> words = new HashSet<>();
        BORDER.splitAsStream(bare).map(word -> word.toLowerCase(Locale.ROOT)).forEach(words::add);
        if (words.stream().anyMatch(ASIDE_WORDS::contains)) {
            return ASIDE;
        }
        if (words.stream().anyMatch(ABOUT_WORDS::contains)) {
            return PLAIN;
        }
        return words.stream().anyMatch(TEXT_WORDS::contains)
                ? TEXT
                : words.stream().anyMatch(FRAME_WORDS::contains) ? FRAME : PLAIN;
    }

    private static String squeezed(String name) {
        return BORDER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" ", -1));
    }
}
