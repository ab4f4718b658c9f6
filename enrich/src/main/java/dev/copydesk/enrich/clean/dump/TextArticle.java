package dev.copydesk.enrich.clean.dump;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.Block.ListItem;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.dump.TextLine.Role;
import dev.copydesk.enrich.clean.field.Bylines;
import dev.copydesk.enrich.clean.field.Dates;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Reads one article out of the lines from its headline to the next; confined to one call. */
final class TextArticle {

    private static final int TAG_WORDS = 5;
    private static final int HEADING_LEVEL = 2;
    private final List<TextLine> lines;
    private final ArticleDraft draft;
    private final RawPage raw;
    private final TextCaptions captions;
    private final int lastFull;

    private final List<String> boxed = new ArrayList<>();
    private final List<Block> pending = new ArrayList<>();
    private final List<String> bullets = new ArrayList<>();
    private boolean inBox;
    private boolean headed;

    TextArticle(List<TextLine> lines, RawPage raw, URI url) {
        this.lines = lines;
        this.raw = raw;
        this.draft = new ArticleDraft(url);
        this.captions = new TextCaptions(draft.images);
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            last = lines.get(i).isFullSentence() ? i : last;
        }
        lastFull = last;
    }

    ArticleDraft draft() {
        int body = new TextHead(lines, raw, draft, captions).read();
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

    private void read(TextLine line, int at) {
        if (line.isBullet() && !line.is(Role.PROSE) && !line.is(Role.CAPTION)) {
            if ((line.is(Role.SHORT) || line.is(Role.SENTENCE)) && !inBox && line.words() <= TAG_WORDS * 3) {
                bullet(line.text());
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
                    captions.add(line.text());
                }
            }
            case SOURCE ->
                draft.credit = draft.credit == null && at > lastFull ? TextLines.source(line.text()) : draft.credit;
            case CREDIT -> captions.credit(line.text());
            case MENU, BYLINE, DATE, FURNITURE, FOOT -> {}
        }
    }

    private void bullet(String text) {
        headed = bullets.isEmpty() ? !pending.isEmpty() : headed;
        bullets.add(text);
    }

    private void prose(TextLine line, int at) {
        if (inBox && (at > lastFull || !line.isFullSentence())) {
            return;
        }
        if (inBox) {
            headingAfterBox();
        }
        flush();
        draft.blocks.add(line.isBullet() ? new ListItem(line.text()) : new Paragraph(line.text()));
    }

    private void sentence(TextLine line, int at) {
        if (!inBox && (at < lastFull || (pending.isEmpty() && bullets.isEmpty()))) {
            flush();
            draft.blocks.add(new Paragraph(line.text()));
        }
    }

    private void shortLine(String text) {
        if (Texts.isSame(text, draft.title)) {
            return;
        }
        if (inBox) {
            boxed.add(text);
        } else {
            pending.add(new Heading(HEADING_LEVEL, text));
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
                pending.add(new Heading(HEADING_LEVEL, last));
            }
        }
        boxed.clear();
        inBox = false;
    }

    private void flush() {
        boolean list = isList();
        if (headed) {
            flushHeading();
        }
        if (list) {
            bullets.forEach(item -> draft.blocks.add(new ListItem(item)));
        }
        bullets.clear();
        flushHeading();
    }

    private void flushHeading() {
        draft.blocks.addAll(pending.size() > 2 ? pending.subList(pending.size() - 1, pending.size()) : pending);
        pending.clear();
    }

    /** A list of the text is announced by a colon or a heading, or made of sentences; else its items are links. */
    private boolean isList() {
        if (draft.blocks.isEmpty() || bullets.isEmpty()) {
            return false;
        }
        return headed
                || draft.blocks.getLast().text().endsWith(":")
                || bullets.stream().filter(Texts::endsSentence).count() * 2 > bullets.size();
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
        while (!draft.blocks.isEmpty() && isTail(draft.blocks.getLast())) {
            draft.blocks.removeLast();
        }
    }

    /** A heading without text below it, or who the author is and where to write to. */
    private boolean isTail(Block last) {
        String byline = draft.byline == null ? "" : draft.byline;
        boolean signed = last.text().indexOf('@') > 0
                && Bylines.people(byline, null).stream().anyMatch(last.text()::startsWith);
        return last instanceof Heading || signed;
    }
}
