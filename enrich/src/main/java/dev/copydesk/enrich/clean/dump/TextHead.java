package dev.copydesk.enrich.clean.dump;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.dump.TextLine.Role;
import dev.copydesk.enrich.clean.field.Bylines;
import dev.copydesk.enrich.clean.field.Dates;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;

/**
 * The head of an article in print: headline with its doubles, fields, standfirst, in whatever order. A first paragraph
 * that fields or a picture part from the second one is the standfirst; confined to one call.
 */
final class TextHead {

    private static final int SECTION_WORDS = 3;
    private static final int OPENING_WORDS = 6;
    private static final int STANDFIRST_WORDS = 80;

    private final List<TextLine> lines;
    private final RawPage raw;
    private final ArticleDraft draft;
    private final TextCaptions captions;

    TextHead(List<TextLine> lines, RawPage raw, ArticleDraft draft, TextCaptions captions) {
        this.lines = lines;
        this.raw = raw;
        this.draft = draft;
        this.captions = captions;
    }

    /** Fills the draft and gives the line where the body begins. */
    int read() {
        int next = title();
        int opening = opening(next);
        lines.subList(next, opening).forEach(this::field);
        int end = endBehind(opening);
        if (end == opening) {
            return opening;
        }
        draft.standfirst = lines.get(opening).text();
        lines.subList(opening + 1, end).forEach(this::field);
        return end;
    }

    private int title() {
        TextLine first = lines.getFirst();
        if (first.is(Role.SHORT)) {
            draft.title = first.text();
            return 1;
        }
        String hint = raw.hints().title();
        draft.title = hint != null ? hint : Texts.cut(first.text(), 120);
        return 0;
    }

    /** The first paragraph, or a sentence that stands like one; the end of the lines if there is neither. */
    private int opening(int from) {
        for (int i = from; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean sentence = line.is(Role.SENTENCE)
                    && line.afterGap()
                    && line.words() >= OPENING_WORDS
                    && !Texts.isSame(line.text(), draft.title);
            if (line.is(Role.PROSE) || (sentence && !line.isBullet())) {
                return i;
            }
        }
        return lines.size();
    }

    /** The line behind the fields and pictures that follow the first paragraph; the paragraph's own if none do. */
    private int endBehind(int opening) {
        if (opening >= lines.size()
                || lines.get(opening).isBullet()
                || lines.get(opening).words() > STANDFIRST_WORDS) {
            return opening;
        }
        boolean apart = false;
        int end = opening + 1;
        while (end < lines.size()) {
            TextLine line = lines.get(end);
            boolean parts = isMedia(line) || line.is(Role.BYLINE) || line.is(Role.DATE) || line.is(Role.SOURCE);
            if (!parts && !(apart && line.is(Role.SHORT) && !line.afterGap())) {
                break;
            }
            apart |= parts;
            end++;
        }
        return apart && isFollowedByProse(end) ? end : opening;
    }

    private boolean isFollowedByProse(int from) {
        return lines.subList(from, lines.size()).stream().anyMatch(TextLine::isFullSentence);
    }

    private static boolean isMedia(TextLine line) {
        return line.is(Role.CAPTION) || line.is(Role.CREDIT) || (line.is(Role.FURNITURE) && line.words() <= 3);
    }

    private void field(TextLine line) {
        switch (line.role()) {
            case BYLINE -> draft.byline = draft.byline == null ? Bylines.bare(line.text()) : draft.byline;
            case SOURCE -> draft.credit = draft.credit == null ? TextLines.source(line.text()) : draft.credit;
            case DATE ->
                draft.published = draft.published == null ? Dates.read(line.text(), raw.fetchedAt()) : draft.published;
            case CAPTION -> captions.add(line.text());
            case CREDIT -> captions.credit(line.text());
            case SHORT -> repeatedTitle(line.text());
            case PROSE, SENTENCE, MENU, FURNITURE, BOX, FOOT -> {}
        }
    }

    /** "PoliticsThe headline" above "The headline": the printer glued the section to it. */
    private void repeatedTitle(String text) {
        if (draft.title.length() > text.length() && draft.title.endsWith(text)) {
            String label = draft.title
                    .substring(0, draft.title.length() - text.length())
                    .strip();
            draft.section = label.isEmpty() || Texts.words(label) > SECTION_WORDS ? draft.section : label;
            draft.title = text;
        }
    }
}
