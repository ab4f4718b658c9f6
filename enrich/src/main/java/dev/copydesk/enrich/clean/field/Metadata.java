package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.CanonicalUrl;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.Found;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself outside of its text: the accounts of its witnesses in the order of trust, JSON-LD first,
 * then meta elements, then the feed; the elements marked as names and dates; and the fields that follow from these alone.
 * Nothing here decides what the body is.
 */
public final class Metadata {

    private static final int MAX_TITLE_CHARS = 500;
    private static final double OURS = 0.5;

    private final List<Account> accounts;
    private final PageScan scan;
    private final Found<URI> url;
    private final Set<String> types;
    private final @Nullable String pageTitle;

    private Metadata(Document page, RawPage raw, URI pageUrl) {
        scan = PageScan.of(page);
        Account meta = scan.meta.account();
        pageTitle = Texts.tidyOrNull(Texts.cut(page.title(), MAX_TITLE_CHARS));
        String title = meta.headline() != null ? meta.headline() : pageTitle;
        url = canonical(scan.canonical, meta.url(), pageUrl);
        JsonLd.Described described = JsonLd.read(scan.scripts, raw.fetchedAt());
        types = described.types();
        accounts = Stream.of(ours(described.articles(), title, url.value()), meta, Account.of(raw.hints()))
                .filter(Objects::nonNull)
                .toList();
    }

    public static Metadata read(Document page, RawPage raw, URI pageUrl) {
        return new Metadata(page, raw, pageUrl);
    }

    /** The described article that is this page's: by its headline or its address, and never one that both speak against. */
    private static @Nullable Account ours(List<Account> described, @Nullable String title, URI url) {
        Account best = null;
        double bestScore = -1;
        for (Account article : described) {
            double score =
                    (article.headline() == null || title == null ? OURS : Texts.overlap(article.headline(), title))
                            + (isAt(article, url) ? OURS : 0)
                            + (article.published().isEmpty() ? 0 : 0.1);
            if (score > bestScore) {
                best = article;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean isAt(Account article, URI url) {
        String path = url.getPath();
        return article.url() != null
                && path != null
                && path.length() > 1
                && article.url().contains(path);
    }

    private static Found<URI> canonical(@Nullable String link, @Nullable String meta, URI pageUrl) {
        return Stream.of(link, meta)
                .filter(Objects::nonNull)
                .flatMap(written -> CanonicalUrl.resolve(pageUrl, written).stream())
                .filter(found -> isOwn(found, pageUrl))
                .findFirst()
                .map(found -> new Found<>(found, FieldOrigin.META))
                .orElse(new Found<>(pageUrl, FieldOrigin.URL));
    }

    /** A page on the web speaks for its own site only; a saved page has no address of its own. */
    private static boolean isOwn(URI stated, URI pageUrl) {
        boolean saved = pageUrl.getHost() == null;
        return saved
                ? !isHome(stated)
                : CanonicalUrl.isSameSite(stated, pageUrl) && (!isHome(stated) || isHome(pageUrl));
    }

    private static boolean isHome(URI url) {
        return (url.getPath() == null || url.getPath().length() <= 1) && url.getRawQuery() == null;
    }

    List<Account> accounts() {
        return accounts;
    }

    List<Mark> marks() {
        return scan.marks;
    }

    public URI url() {
        return url.value();
    }

    Found<URI> foundUrl() {
        return url;
    }

    /** The headline that the page gives itself, the shortest first where witnesses differ. */
    @Nullable
    Found<String> headline() {
        return firstOf(Account::headline, FieldOrigin.META, FieldOrigin.JSON_LD, FieldOrigin.FEED);
    }

    /** The title element. */
    public @Nullable String pageTitle() {
        return pageTitle;
    }

    public @Nullable String description() {
        Found<String> found = firstOf(Account::description, FieldOrigin.META, FieldOrigin.JSON_LD);
        return found == null ? null : found.value();
    }

    /** The declared language as a BCP 47 tag. */
    @Nullable
    Found<String> language() {
        Found<String> declared = scan.language == null || scan.language.isBlank()
                ? firstOf(Account::language, FieldOrigin.META, FieldOrigin.JSON_LD, FieldOrigin.FEED)
                : new Found<>(scan.language, FieldOrigin.META);
        if (declared == null) {
            return null;
        }
        String tag = Locale.forLanguageTag(
                        declared.value().split("[,;]", 2)[0].strip().replace('_', '-'))
                .toLanguageTag();
        return tag.equals("und") ? null : new Found<>(tag, declared.origin());
    }

    /** Pages in American English, and in English of no stated country under no country's domain, write the month first. */
    Dates.Order dayOrder() {
        Found<String> language = language();
        String tag = language == null ? "" : language.value();
        String host = url().getHost() == null ? "" : url().getHost();
        boolean american = tag.equals("en-US") || (tag.equals("en") && host.matches(".*\\.(?:com|org|net|us|gov|edu)"));
        return american ? Dates.Order.MONTH_FIRST : Dates.Order.DAY_FIRST;
    }

    @Nullable
    Found<String> section() {
        return firstOf(Account::section, FieldOrigin.JSON_LD, FieldOrigin.META, FieldOrigin.FEED);
    }

    @Nullable
    Found<String> site() {
        return firstOf(Account::site, FieldOrigin.META, FieldOrigin.JSON_LD);
    }

    @Nullable
    Found<List<String>> tags() {
        for (Account account : accounts) {
            List<String> tags = account.tags().stream()
                    .filter(tag -> !tag.isBlank() && tag.length() <= 80)
                    .distinct()
                    .limit(50)
                    .toList();
            if (!tags.isEmpty()) {
                return new Found<>(tags, account.origin());
            }
        }
        return null;
    }

    public @Nullable String articleBody() {
        Found<String> found = firstOf(Account::body, FieldOrigin.JSON_LD);
        return found == null ? null : found.value();
    }

    /** The entries of a live blog in the structured data. */
    public List<Block> liveUpdates() {
        return accounts.getFirst().liveUpdates();
    }

    /** What the page claims to be. */
    public ArticleKinds.Claims claims() {
        return new ArticleKinds.Claims(types, scan.meta.type(), url());
    }

    /** The picture that stands for the page. */
    public Optional<URI> image() {
        return Optional.ofNullable(scan.meta.image()).flatMap(written -> CanonicalUrl.resolve(url(), written));
    }

    /** The headline in the words of the page's description of itself. */
    public @Nullable String statedHeadline() {
        Found<String> found = headline();
        return found == null ? null : found.value();
    }

    /** Whether the page says that it is an article and no list of them. */
    public boolean isDescribedAsArticle() {
        return accounts.getFirst().origin() == FieldOrigin.JSON_LD || scan.meta.isArticle();
    }

    private @Nullable Found<String> firstOf(Function<Account, @Nullable String> field, FieldOrigin... order) {
        for (FieldOrigin origin : order) {
            for (Account account : accounts) {
                String value = account.origin() == origin ? field.apply(account) : null;
                if (value != null && !value.isEmpty()) {
                    return new Found<>(value, origin);
                }
            }
        }
        return null;
    }
}
