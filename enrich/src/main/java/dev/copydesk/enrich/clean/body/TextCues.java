package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a block looks like by itself. */
final class TextCues implements CueGroup {

    static final List<String> NAMES = List.of(
            "words",
            "chars",
            "mass",
            "link share",
            "links",
            "stops",
            "stops a word",
            "commas",
            "commas a word",
            "digit share",
            "capital share",
            "letter share",
            "letters a word",
            "marks",
            "ends a sentence",
            "unspaced script",
            "kind",
            "heading level",
            "begins with",
            "ends with",
            "phrases",
            "furniture phrase",
            "box label",
            "caption phrase",
            "legal phrase",
            "times on the page");

    private final LaidPage page;
    private final Map<String, Integer> times = new HashMap<>();

    TextCues(LaidPage page) {
        this.page = page;
        page.pieces.forEach(piece -> times.merge(piece.text(), 1, Integer::sum));
    }

    @Override
    public void write(int block, CueRow row) {
        Piece piece = page.pieces.get(block);
        TextShape shape = page.shapes[block];
        int words = Math.max(1, piece.words());
        int chars = piece.text().length();
        row.add(piece.words());
        row.add(chars);
        row.add(piece.mass());
        row.add(piece.linkShare());
        row.add(piece.links());
        row.add(shape.stops());
        row.addShare(shape.stops(), words);
        row.add(shape.commas());
        row.addShare(shape.commas(), words);
        row.addShare(shape.digits(), chars);
        row.addShare(shape.capitals(), chars);
        row.addShare(shape.letters(), chars);
        row.addShare(shape.letters(), words);
        row.add(shape.marks());
        row.add(shape.endsSentence());
        row.add(shape.unspaced());
        row.add(piece.kind().ordinal());
        row.add(piece.level());
        row.add(first(piece.text().codePointAt(0)));
        row.add(last(piece.text().charAt(chars - 1)));
        int phrases = page.phrases[block];
        row.add(phrases);
        row.add((phrases & PhraseCues.FURNITURE) != 0);
        row.add((phrases & PhraseCues.BOX_LABEL) != 0);
        row.add((phrases & (PhraseCues.CAPTION | PhraseCues.CREDIT)) != 0);
        row.add((phrases & (PhraseCues.FOOT | PhraseCues.LEGAL)) != 0);
        row.add(times.getOrDefault(piece.text(), 1));
    }

    private static int first(int c) {
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : 4;
        }
        return Character.isDigit(c)
                ? 3
                : "\"'“„«‘「".indexOf(c) >= 0 ? 5 : "([{".indexOf(c) >= 0 ? 6 : "-–—•*▶►»>".indexOf(c) >= 0 ? 7 : 8;
    }

    private static int last(char c) {
        if (Character.isLetterOrDigit(c)) {
            return Character.isDigit(c) ? 5 : 6;
        }
        return switch (c) {
            case '.', '。', '।' -> 1;
            case ':', '：' -> 2;
            case '?', '!', '？', '！', '؟' -> 3;
            case '…' -> 4;
            case '"', '\'', '”', '’', '»', '」' -> 7;
            case ')', ']', '}' -> 8;
            default -> 9;
        };
    }
}
