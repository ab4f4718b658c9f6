package dev.copydesk.enrich.clean.dump;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.CanonicalUrl;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.dump.TextLine.Role;
import dev.copydesk.enrich.clean.field.Bylines;
import dev.copydesk.enrich.clean.reject.Rejections;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pages of plain text: menus above, lists below, and between them one article or several. An article begins at a
 * headline that says so by being repeated before its text, or by the byline, source or date under it.
 */
public final class TextDump {

    private static final int TITLE_WORDS_MIN = 4;
    private static final int TITLE_WORDS_MAX = 30;
    private static final int REPEAT_WINDOW = 12;
    private static final int FIELD_WINDOW = 6;
    private static final int FRONT_LINES = 20;

    private static final Pattern YEARS = Pattern.compile("^[\\s\\d–-]+|[\\s,]+\\d{4}(?:\\s?[–-]\\s?\\d{4})?$");

    private static final Pattern RULE = Pattern.compile("(?:[-–—_=*~#•] ?){3,200}");

    private static final Set<Role> FIELDS = Set.of(Role.BYLINE, Role.SOURCE, Role.DATE);

    private final CleanPolicy policy;
    private final Consumer<List<TextLine>> watch;

    /** @param watch is shown the lines of each page as they were read */
    public TextDump(CleanPolicy policy, Consumer<List<TextLine>> watch) {
        this.policy = policy;
        this.watch = watch;
    }

    public Cleaned clean(RawPage raw, String text) {
        List<TextLine> lines = TextLines.read(text, policy, raw.fetchedAt());
        watch.accept(List.copyOf(lines));
        if (lines.isEmpty()) {
            return new Rejected(RejectReason.EMPTY, "no visible text");
        }
        URI url = CanonicalUrl.of(raw.url());
        String site = site(lines);
        List<Integer> starts = starts(lines, raw.hints().title(), site);
        boolean truncated = raw.body().length > policy.maxBodyBytes() || isLongerThan(policy.maxElements(), text);
        List<CleanArticle> articles = new ArrayList<>();
        for (int i = 0; i < starts.size() && articles.size() < policy.maxArticles(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            ArticleDraft draft = new TextArticle(lines.subList(starts.get(i), end), raw, url).draft();
            draft.truncated = truncated;
            draft.site = site != null ? site : siteOfCopyright(lines);
            draft.origins.put(Field.URL, FieldOrigin.URL);
            draft.cameFrom(FieldOrigin.TEXT);
            draft.authors = Bylines.people(draft.byline, draft.site);
            draft.cameFrom(draft.origins.getOrDefault(Field.BYLINE, FieldOrigin.TEXT));
            boolean further = !articles.isEmpty();
            int full = prose(lines.subList(starts.get(i), end));
            if (draft.words() >= policy.minWords() && (!further || full >= 2 * policy.minWords())) {
                articles.add(draft.finish(articles.size() + 1, policy));
            }
        }
        return articles.isEmpty() ? rejected(lines) : new Articles(articles);
    }

    private static boolean isLongerThan(int lines, String text) {
        return text.lines().skip(lines).findAny().isPresent();
    }

    private List<Integer> starts(List<TextLine> lines, @Nullable String hint, @Nullable String site) {
        List<Integer> starts = new ArrayList<>();
        int past = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i >= past && isTitleLike(lines, i, site)) {
                int repeat = lastRepeat(lines, i);
                boolean hinted = hint != null && Texts.isSame(lines.get(i).text(), hint) && starts.isEmpty();
                if (repeat > i || hinted || hasFieldsBelow(lines, i) || isBelowRule(lines, i)) {
                    starts.add(i);
                    past = repeat + 1;
                }
            }
        }
        int first = starts.isEmpty() ? lines.size() : starts.getFirst();
        if (starts.isEmpty() || prose(lines.subList(0, first)) >= 2 * policy.minWords()) {
            int plain = plainStart(lines.subList(0, first), site);
            if (plain < first) {
                starts.addFirst(plain);
            }
        }
        return starts;
    }

    private static boolean isTitleLike(List<TextLine> lines, int at, @Nullable String site) {
        TextLine line = lines.get(at);
        int words = line.words();
        return line.is(Role.SHORT)
                && !line.isBullet()
                && words >= TITLE_WORDS_MIN
                && words <= TITLE_WORDS_MAX
                && line.letters() * 2 > line.text().length()
                && !line.text().equals(site)
                && (line.afterGap() || at == 0 || lines.get(at - 1).is(Role.MENU));
    }

    /** The last double of a headline before its first paragraph; the headline itself if there is none. */
    private static int lastRepeat(List<TextLine> lines, int at) {
        String title = lines.get(at).text();
        int last = at;
        for (int i = at + 1; i < lines.size() && i <= at + REPEAT_WINDOW; i++) {
            TextLine line = lines.get(i);
            if (line.is(Role.PROSE)) {
                break;
            }
            if (line.is(Role.SHORT) && !line.isBullet() && Texts.isSame(title, line.text())) {
                last = i;
            }
        }
        return last;
    }

    private static boolean hasFieldsBelow(List<TextLine> lines, int at) {
        for (int i = at + 1; i < lines.size() && i <= at + FIELD_WINDOW; i++) {
            TextLine line = lines.get(i);
            if (FIELDS.contains(line.role())) {
                return true;
            }
            boolean headline =
                    line.is(Role.SHORT) && !line.isBullet() && line.afterGap() && line.words() >= TITLE_WORDS_MIN;
            if (headline || line.is(Role.BOX) || line.is(Role.FOOT) || line.is(Role.MENU)) {
                return false;
            }
        }
        return false;
    }

    /** Digests rule their articles off; a rule with a paragraph below its next line is one of those. */
    private static boolean isBelowRule(List<TextLine> lines, int at) {
        return at > 0
                && RULE.matcher(lines.get(at - 1).text()).matches()
                && at + 1 < lines.size()
                && lines.get(at + 1).is(Role.PROSE);
    }

    /** Without any sign: the headline-like line that stands last before the first paragraph, or the paragraph. */
    private static int plainStart(List<TextLine> lines, @Nullable String site) {
        int prose = 0;
        while (prose < lines.size() && !lines.get(prose).is(Role.PROSE)) {
            prose++;
        }
        for (int i = Math.min(prose, lines.size()) - 1; i >= 0 && i >= prose - REPEAT_WINDOW; i--) {
            TextLine line = lines.get(i);
            if (line.is(Role.SHORT)
                    && !line.isBullet()
                    && line.words() >= TITLE_WORDS_MIN
                    && !line.text().equals(site)) {
                return i;
            }
        }
        return prose;
    }

    /** A name that heads the page and stands again below its text. */
    private static @Nullable String site(List<TextLine> lines) {
        int lastProse = 0;
        for (int i = 0; i < lines.size(); i++) {
            lastProse = lines.get(i).isFullSentence() ? i : lastProse;
        }
        for (TextLine head : lines.subList(0, Math.min(5, lines.size()))) {
            boolean below = lines.subList(lastProse, lines.size()).stream()
                    .anyMatch(line -> line.text().equals(head.text())
                            || (line.is(Role.FOOT) && line.text().contains(head.text())));
            if (below && head.words() <= 6 && head.words() >= 2 && !head.isBullet()) {
                return head.text();
            }
        }
        return null;
    }

    private static @Nullable String siteOfCopyright(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> line.is(Role.FOOT) && line.text().startsWith("©"))
                .map(line ->
                        YEARS.matcher(line.text().substring(1)).replaceAll("").strip())
                .filter(name -> !name.isEmpty() && Texts.words(name) <= 5)
                .findFirst()
                .orElse(null);
    }

    private static int prose(List<TextLine> lines) {
        return lines.stream()
                .filter(TextLine::isFullSentence)
                .mapToInt(TextLine::words)
                .sum();
    }

    private Rejected rejected(List<TextLine> lines) {
        long headlines = lines.stream()
                .filter(line -> line.is(Role.SHORT) && line.words() >= TITLE_WORDS_MIN)
                .count();
        if (headlines >= FRONT_LINES) {
            return new Rejected(RejectReason.SECTION_FRONT, headlines + " headlines and no text");
        }
        return Rejections.plain(lines.stream().map(TextLine::text).limit(200).toList(), policy);
    }
}
