package dev.copydesk.enrich.clean.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

class NearestTest {

    private static final Evaluator FRAME = Selector.evaluatorOf(".frame");

    /** Each number puts an element into one of those before it; every third is a frame. */
    @Property(tries = 500)
    void itFindsWhatAWalkUpFromEachElementFinds(@ForAll @Size(min = 1, max = 40) List<Byte> places) {
        Document page = Document.createShell("https://courier.example/");
        List<Element> elements = new ArrayList<>(List.of(page.body()));
        places.forEach(place -> elements.add(elements.get(Math.floorMod(place, elements.size()))
                .appendElement("div")
                .addClass(elements.size() % 3 == 0 ? "frame" : "plain")));

        Nearest frames = new Nearest(FRAME, page);

        assertThat(elements.reversed())
                .allSatisfy(element ->
                        assertThat(frames.around(element).orElse(null)).isEqualTo(element.closest(FRAME)));
    }
}
