package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pieces that were chosen alone of all in their box, without the labels being sure: a sentence of an information box, of a
 * comment, of the teaser of another article. They go as the rest of their box went, unless the template sets the text of the
 * article in boxes of that make. The first piece of a text stands alone by right: most often it is the standfirst, beside the
 * headline and the day.
 */
final class Strangers {

    private static final float SURE = 0.9f;

    private final List<Piece> pieces;
    private final float[] probabilities;
    private final BitSet chosen;

    private Strangers(List<Piece> pieces, float[] probabilities, BitSet chosen) {
        this.pieces = pieces;
        this.probabilities = probabilities;
        this.chosen = chosen;
    }

    static void remove(List<Piece> pieces, float[] probabilities, BitSet chosen) {
        chosen.andNot(new Strangers(pieces, probabilities, chosen).find());
    }

    private BitSet find() {
        Set<Make> makesOfText = chosen.stream()
                .filter(i -> probabilities[i] >= SURE)
                .mapToObj(this::makeOfHolder)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        BitSet strangers = new BitSet();
        chosen.stream()
                .skip(1)
                .filter(i -> probabilities[i] < SURE && isAlone(i))
                .filter(i -> makeOfHolder(i).filter(makesOfText::contains).isEmpty())
                .forEach(strangers::set);
        return strangers;
    }

    private boolean isAlone(int piece) {
        Box holder = pieces.get(piece).box().parent;
        if (holder == null || holder.end - holder.first == 1) {
            return false;
        }
        int next = chosen.nextSetBit(piece + 1);
        return chosen.nextSetBit(holder.first) == piece && (next < 0 || next >= holder.end);
    }

    private Optional<Make> makeOfHolder(int piece) {
        return Optional.ofNullable(pieces.get(piece).box().parent).map(Make::of);
    }
}
