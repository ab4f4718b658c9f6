package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.text.Phrases;
import java.util.List;
import java.util.stream.IntStream;

/** What the wording of a block says of it, as bits. */
final class PhraseCues {

    static final int FURNITURE = 1;
    static final int BOX_LABEL = 2;
    static final int CAPTION = 4;
    static final int CREDIT = 8;
    static final int FOOT = 16;
    static final int LEGAL = 32;
    static final int NOTICE = 64;

    private static final List<String> NAMES = List.of(
            "a line of furniture",
            "the label of a box",
            "a caption",
            "a credit",
            "the foot of a page",
            "a legal notice",
            "a notice of the house");

    private PhraseCues() {}

    static int of(String text) {
        Phrases.Wording wording = Phrases.of(text);
        return bit(FURNITURE, wording.furniture())
                | bit(BOX_LABEL, wording.boxLabel())
                | bit(CAPTION, wording.caption())
                | bit(CREDIT, wording.credit())
                | bit(FOOT, wording.foot())
                | bit(LEGAL, wording.legal())
                | bit(NOTICE, wording.notice());
    }

    /** What the bits stand for, in words. */
    static List<String> names(int bits) {
        return IntStream.range(0, NAMES.size())
                .filter(bit -> (bits & 1 << bit) != 0)
                .mapToObj(NAMES::get)
                .toList();
    }

    private static int bit(int bit, boolean set) {
        return set ? bit : 0;
    }
}
