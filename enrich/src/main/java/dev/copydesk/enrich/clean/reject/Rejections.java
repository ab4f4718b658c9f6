package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.field.Metadata;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Tells pages that stand in the place of an article from articles, by what they say and how little of it. */
public final class Rejections {

    /** Walls and errors are short; an article about one of them is not. */
    static final int SHORT_PAGE_WORDS = 120;

    private static final int FRONT_LINKS = 15;
    private static final int FEW_FRONT_LINKS = 6;

    private record Sign(String vendor, Pattern pattern) {}

    private static final List<Sign> CHALLENGES = List.of(
            sign(
                    "Cloudflare",
                    "cf-browser-verification|cf_chl_|challenge-platform|cf-error-details|attention required! \\| cloudflare|performance (?:&|&amp;) security by cloudflare"),
            sign("DataDome", "captcha-delivery\\.com|datadome"),
            sign("PerimeterX", "px-captcha|perimeterx|_pxhd|human security"),
            sign(
                    "Akamai",
                    "errors\\.edgesuite\\.net|akamai|reference #[0-9a-f]{1,3}\\.[0-9a-f]{6,}|sec-if-cpt-container"),
            sign("Imperva", "incapsula|_incap_"),
            sign("AWS WAF", "awswaf|aws-waf"),
            sign("Kasada", "kpsdk|kasada"));

    private static final Pattern CHALLENGE_WORDS = pattern(
            "just a moment|checking (?:if the site|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:robot|human)|"
                    + "you are not a (?:robot|bot)|unusual (?:traffic|activity)|access (?:to this page has been )?denied|enable javascript and cookies to continue|"
                    + "pardon our interruption|security check|press (?:&|and) hold|complete the captcha|please enable js and disable any ad blocker|"
                    + "attention required|bot detection|request unsuccessful");

    private static final Pattern ERROR_WORDS = pattern(
            "\\b(?:40[0-9]|41[0-9]|50[0-9])\\b|not found|page (?:does not exist|doesn't exist|unavailable|no longer)|error|oops|"
                    + "nicht gefunden|introuvable|no encontrada|não encontrada|non trovata|не найдена|nie znaleziono|niet gevonden|"
                    + "something went wrong|service unavailable|bad gateway|temporarily unavailable|under maintenance");

    private Rejections() {}

    /** A page that is a wall, a check or an error, judged before its text is looked for. */
    public static Optional<Rejected> standIn(Document page, String html, Outline outline) {
        int words = visibleWords(outline);
        if (outline.root.mass > SHORT_PAGE_WORDS || words > 5 * SHORT_PAGE_WORDS) {
            return Optional.empty();
        }
        String title = Texts.tidy(page.title());
        String text = title + ' ' + sample(outline);
        Optional<Rejected> challenge = challenge(html, text, words);
        if (challenge.isPresent()) {
            return challenge;
        }
        if (ERROR_WORDS.matcher(title).find() && outline.root.mass < SHORT_PAGE_WORDS / 2) {
            return rejected(RejectReason.ERROR_PAGE, "the title says \"" + Texts.cut(title, 80) + "\"");
        }
        return Optional.empty();
    }

    /** Why a page without enough text has none. */
    public static Rejected withoutText(Document page, Outline outline, int words, CleanPolicy policy) {
        String text = Texts.tidy(page.title()) + ' ' + sample(outline);
        int visible = visibleWords(outline);
        if (visible == 0) {
            return new Rejected(RejectReason.EMPTY, "no visible text");
        }
        if (visible <= 5 * SHORT_PAGE_WORDS && Walls.asksForConsent(text)) {
            return new Rejected(RejectReason.CONSENT_WALL, "a consent dialogue and no article");
        }
        int links = headlineLinks(outline.pieces);
        if (links >= FRONT_LINKS || (links >= FEW_FRONT_LINKS && linkedWords(outline.pieces) * 10 >= visible * 6)) {
            return new Rejected(RejectReason.SECTION_FRONT, links + " linked headlines and no text");
        }
        if (visible <= 5 * SHORT_PAGE_WORDS && Walls.asksToSignIn(text)) {
            return new Rejected(RejectReason.LOGIN_WALL, "a form to sign in or subscribe and no article");
        }
        if (ERROR_WORDS.matcher(Texts.cut(text, 300)).find() && visible <= 2 * SHORT_PAGE_WORDS) {
            return new Rejected(RejectReason.ERROR_PAGE, "\"" + Texts.cut(text, 80) + "\"");
        }
        return new Rejected(RejectReason.TOO_SHORT, words + " words of " + policy.minWords());
    }

    /** Why a page of plain text has no article. */
    public static Rejected plain(List<String> lines, CleanPolicy policy) {
        String text = Texts.cut(String.join(" ", lines), 4_000);
        int words = Texts.words(text);
        if (CHALLENGE_WORDS.matcher(text).find() && words <= SHORT_PAGE_WORDS) {
            return challenge(text, text, words).orElseThrow();
        }
        if (ERROR_WORDS.matcher(Texts.cut(text, 300)).find() && words <= SHORT_PAGE_WORDS) {
            return new Rejected(RejectReason.ERROR_PAGE, "\"" + Texts.cut(text, 80) + "\"");
        }
        return new Rejected(RejectReason.TOO_SHORT, "no text of " + policy.minWords() + " words");
    }

    /** A page whose text is the teasers of the articles it links to. */
    public static Optional<Rejected> sectionFront(
            Outline outline, Outline.Box place, URI url, Metadata meta, List<Block> blocks) {
        boolean home = url.getPath() == null || url.getPath().length() <= 1;
        if (meta.isDescribedAsArticle() && !home) {
            return Optional.empty();
        }
        int links = headlineLinks(outline.pieces);
        int linksInside = headlineLinks(outline.piecesOf(place));
        long full =
                blocks.stream().filter(block -> Texts.words(block.text()) >= 40).count();
        int words = blocks.stream().mapToInt(block -> Texts.words(block.text())).sum();
        boolean front = links >= FRONT_LINKS && (home || (full == 0 && words < SHORT_PAGE_WORDS / 2));
        boolean teasers = linksInside >= FRONT_LINKS && full == 0 && linksInside * 2 >= blocks.size();
        return front || teasers
                ? rejected(RejectReason.SECTION_FRONT, links + " linked headlines, " + full + " full paragraphs")
                : Optional.empty();
    }

    private static Optional<Rejected> challenge(String html, String text, int words) {
        boolean worded = CHALLENGE_WORDS.matcher(text).find();
        if (!worded && words > SHORT_PAGE_WORDS / 4) {
            return Optional.empty();
        }
        String markup = Texts.cut(html, 200_000);
        for (Sign sign : CHALLENGES) {
            if (sign.pattern().matcher(markup).find()) {
                return rejected(RejectReason.BOT_CHALLENGE, sign.vendor());
            }
        }
        return worded ? rejected(RejectReason.BOT_CHALLENGE, "vendor unknown") : Optional.empty();
    }

    /** Links that are worded like headlines, outside of navigation. */
    private static int headlineLinks(List<Outline.Piece> pieces) {
        return (int) pieces.stream()
                .filter(piece -> piece.linkShare() > 0.8 && Texts.words(piece.text()) >= 4)
                .count();
    }

    private static int linkedWords(List<Outline.Piece> pieces) {
        return pieces.stream()
                .mapToInt(piece -> (int) (Texts.words(piece.text()) * piece.linkShare()))
                .sum();
    }

    private static int visibleWords(Outline outline) {
        return outline.pieces.stream()
                .mapToInt(piece -> Texts.words(piece.text()))
                .sum();
    }

    private static String sample(Outline outline) {
        StringBuilder sample = new StringBuilder();
        for (Outline.Piece piece : outline.pieces) {
            if (sample.length() > 4_000) {
                break;
            }
            sample.append(Texts.cut(piece.text(), 1_000)).append(' ');
        }
        return sample.toString();
    }

    private static Optional<Rejected> rejected(RejectReason reason, String detail) {
        return Optional.of(new Rejected(reason, detail));
    }

    private static Sign sign(String vendor, String regex) {
        return new Sign(vendor, pattern(regex));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
