package dev.copydesk.enrich.clean.dump;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.dump.TextLine.Role;
import dev.copydesk.enrich.clean.field.Bylines;
import dev.copydesk.enrich.clean.field.Dates;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one article out of the lines from its headline to the next; confined to one call. */
final class TextArticle {

    private static final int TAG_WORDS = 5;
    private static final Pattern CREDIT_TAIL = Pattern.compile("\\s?\\((?:Photo: )?([^()]{2,80})\\)$");
    private static final Pattern CAPTION_LEAD =
            Pattern.compile("^(?:file(?: photo)?|archive)\\s?[:–-]\\s?", Pattern.CASE_INSENSITIVE);

    private final List<TextLine> lines;
    private final ArticleDraft draft;
    private final RawPage raw;
    private final int lastFull;

    private final List<String> boxed = new ArrayList<>();
    private final List<Block> pending = new ArrayList<>();
    private final List<String> bullets = new ArrayList<>();
    private boolean inBox;

    TextArticle(List<TextLine> lines, RawPage raw, URI url) {
        this.lines = lines;
        this.raw = raw;
        this.draft = new ArticleDraft(url);
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            last = lines.get(i).isFullSentence() ? i : last;
        }
        lastFull = last;
    }

    ArticleDraft draft() {
        int body = head();
        for (int i = body; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.is(Role.FOOT) && !draft.blocks.isEmpty()) {
                break;
            }
            read(line, i);
        }
        close();
        if (draft.published == null && raw.hints().published() != null) {
            draft.published = Dates.stated(raw.hints().published(), raw.fetchedAt());
        }
        draft.byline = draft.byline == null ? raw.hints().author() : draft.byline;
        draft.language = raw.hints().language();
        draft.section = draft.section == null ? raw.hints().section() : draft.section;
        return draft;
    }

    /** Headline with its doubles, fields and standfirst; gives the line where the body begins. */
    private int head() {
        int next = 0;
        if (lines.getFirst().is(Role.SHORT)) {
            draft.title = lines.getFirst().text();
            next = 1;
        } else {
            String hint = raw.hints().title();
            draft.title = hint != null ? hint : Texts.cut(lines.getFirst().text(), 120);
        }
        int opening = -1;
        for (int i = next; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.is(Role.PROSE) && !line.isBullet() && opening < 0) {
                opening = i;
            } else if (line.is(Role.PROSE)) {
                break;
            } else if (opening >= 0 && isMedia(line)) {
                draft.standfirst = isFollowedByProse(i) ? lines.get(opening).text() : null;
                return draft.standfirst == null ? opening : i;
            } else if (opening < 0) {
                field(line);
                next = i + 1;
            } else {
                break;
            }
        }
        return opening >= 0 ? opening : next;
    }

    private boolean isFollowedByProse(int from) {
        return lines.subList(from, lines.size()).stream().anyMatch(TextLine::isFullSentence);
    }

    private static boolean isMedia(TextLine line) {
        return line.is(Role.CAPTION) || line.is(Role.CREDIT) || (line.is(Role.FURNITURE) && line.words() <= 2);
    }

    private void field(TextLine line) {
        switch (line.role()) {
            case BYLINE -> draft.byline = draft.byline == null ? Bylines.bare(line.text()) : draft.byline;
            case SOURCE -> draft.credit = draft.credit == null ? TextLines.source(line.text()) : draft.credit;
            case DATE ->
                draft.published = draft.published == null ? Dates.read(line.text(), raw.fetchedAt()) : draft.published;
            case CAPTION -> caption(line.text());
            case SHORT -> repeatedTitle(line.text());
            case PROSE, SENTENCE, MENU, CREDIT, FURNITURE, BOX, FOOT -> {}
        }
    }

    /** "PoliticsThe headline" above "The headline": the printer glued the section to it. */
    private void repeatedTitle(String text) {
        if (draft.title.length() > text.length() && draft.title.endsWith(text)) {
            String label = draft.title
                    .substring(0, draft.title.length() - text.length())
                    .strip();
            draft.section = label.isEmpty() || Texts.words(label) > 3 ? draft.section : label;
            draft.title = text;
        }
    }

    private void read(TextLine line, int at) {
        if (line.isBullet() && !line.is(Role.PROSE) && !line.is(Role.CAPTION)) {
            if (line.is(Role.SHORT) && !inBox && line.words() <= TAG_WORDS * 3) {
                bullets.add(line.text());
            }
            return;
        }
        switch (line.role()) {
            case PROSE -> prose(line, at);
            case SENTENCE -> sentence(line, at);
            case SHORT -> shortLine(line.text());
            case BOX -> openBox();
            case CAPTION -> {
                if (!inBox || at < lastFull) {
                    caption(line.text());
                }
            }
            case SOURCE ->
                draft.credit = draft.credit == null && at > lastFull ? TextLines.source(line.text()) : draft.credit;
            case MENU, BYLINE, DATE, CREDIT, FURNITURE, FOOT -> {}
        }
    }

    private void prose(TextLine line, int at) {
        if (inBox && (at > lastFull || !line.isFullSentence())) {
            return;
        }
        if (inBox) {
            headingAfterBox();
        }
        flush();
        draft.blocks.add(new Block(line.isBullet() ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH, line.text()));
    }

    private void sentence(TextLine line, int at) {
        if (!inBox && (at < lastFull || (pending.isEmpty() && bullets.isEmpty()))) {
            flush();
            draft.blocks.add(new Block(Block.Kind.PARAGRAPH, line.text()));
        }
    }

    private void shortLine(String text) {
        if (Texts.isSame(text, draft.title)) {
            return;
        }
        if (inBox) {
            boxed.add(text);
        } else {
            pending.add(new Block(Block.Kind.HEADING, text));
        }
    }

    private void openBox() {
        if (!bullets.isEmpty()) {
            tags();
        }
        inBox = true;
    }

    /** Headlines in a box are full clauses; a last line much shorter than they are is the next subheading. */
    private void headingAfterBox() {
        if (boxed.size() >= 2 && pending.isEmpty()) {
            String last = boxed.getLast();
            double others = boxed.subList(0, boxed.size() - 1).stream()
                    .mapToInt(Texts::words)
                    .average()
                    .orElse(0);
            if (Texts.words(last) <= 0.6 * others) {
                pending.add(new Block(Block.Kind.HEADING, last));
            }
        }
        boxed.clear();
        inBox = false;
    }

    private void flush() {
        if (!draft.blocks.isEmpty()) {
            bullets.forEach(item -> draft.blocks.add(new Block(Block.Kind.LIST_ITEM, item)));
        }
        bullets.clear();
        draft.blocks.addAll(pending.size() > 2 ? pending.subList(pending.size() - 1, pending.size()) : pending);
        pending.clear();
    }

    /** Short bullets below the text are the publisher's tags. */
    private void tags() {
        if (draft.publisherTags.isEmpty() && !draft.blocks.isEmpty()) {
            bullets.stream().filter(tag -> Texts.words(tag) <= TAG_WORDS).forEach(draft.publisherTags::add);
        }
        bullets.clear();
    }

    private void close() {
        tags();
        while (!draft.blocks.isEmpty() && draft.blocks.getLast().kind() == Block.Kind.HEADING) {
            draft.blocks.removeLast();
        }
    }

    private void caption(String written) {
        String line = CAPTION_LEAD.matcher(written).replaceFirst("");
        Matcher tail = CREDIT_TAIL.matcher(line);
        String credit = null;
        String text = line;
        if (tail.find()) {
            credit = tail.group(1);
            text = line.substring(0, tail.start());
        }
        if (draft.images.stream().noneMatch(image -> isSame(image.caption(), line))) {
            draft.images.add(new Image(null, Texts.tidyOrNull(text), credit));
        }
    }

    private static boolean isSame(@Nullable String caption, String line) {
        return caption != null && Texts.isSame(caption, line);
    }
}
