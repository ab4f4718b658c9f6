package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The company a block keeps: the blocks of the page whose elements, to two and to four levels up, are of the same make. */
final class SignatureCues implements CueGroup {

    private static final int NEAR = 2;
    private static final int WIDE = 4;
    static final List<String> NAMES = allNames();

    private final LaidPage page;
    private final int[] near;
    private final Map<Integer, Company> nearCompanies = new HashMap<>();
    private final int[] wide;
    private final Map<Integer, Company> wideCompanies = new HashMap<>();

    private static final class Company {
        private final int first;
        private int last;
        private int count;
        private int words;
        private int linked;
        private int mass;

        private Company(int first) {
            this.first = first;
        }

        private void add(Piece piece, int at) {
            last = at;
            count++;
            words += piece.words();
            linked += (int) (piece.words() * piece.linkShare());
            mass += piece.mass();
        }
    }

    SignatureCues(LaidPage page) {
        this.page = page;
        near = new int[page.size];
        wide = new int[page.size];
        for (int i = 0; i < page.size; i++) {
            int at = i;
            Piece piece = page.pieces.get(i);
            near[i] = signature(piece.box(), NEAR);
            wide[i] = signature(piece.box(), WIDE);
            nearCompanies.computeIfAbsent(near[i], key -> new Company(at)).add(piece, i);
            wideCompanies.computeIfAbsent(wide[i], key -> new Company(at)).add(piece, i);
        }
    }

    boolean isSameMake(int one, int other) {
        return near[one] == near[other];
    }

    @Override
    public void write(int block, CueRow row) {
        write(nearCompanies.getOrDefault(near[block], new Company(block)), block, row);
        write(wideCompanies.getOrDefault(wide[block], new Company(block)), block, row);
    }

    private void write(Company company, int block, CueRow row) {
        row.add(company.count);
        row.addShare(company.words, company.count);
        row.addShare(company.linked, company.words);
        row.addShare(company.mass, page.mass());
        row.add(company.mass);
        row.addShare(company.last - company.first + 1, company.count);
        row.add(block - company.first);
    }

    private static int signature(Box innermost, int levels) {
        int hash = 7;
        Box box = innermost;
        for (int level = 0; level < levels && box != null; level++) {
            hash = hash * 31 + box.element.normalName().hashCode();
            hash = hash * 31 + box.element.attr("class").hashCode();
            box = box.parent;
        }
        return hash;
    }

    private static List<String> allNames() {
        List<String> names = new ArrayList<>();
        for (String company : List.of(" of its make", " of its wider make")) {
            Stream.of(
                            "blocks",
                            "words a block",
                            "link share",
                            "share of prose",
                            "prose",
                            "spread",
                            "blocks since the first")
                    .forEach(what -> names.add(what + company));
        }
        return List.copyOf(names);
    }
}
