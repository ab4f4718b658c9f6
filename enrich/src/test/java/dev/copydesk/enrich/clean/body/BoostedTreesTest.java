package dev.copydesk.enrich.clean.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    private static final List<String> CUES = List.of("words", "link share");

    @Test
    void theLeavesThatARowFallsIntoAreItsLogOdds() throws IOException {
        BoostedTrees trees = BoostedTrees.read(new ByteArrayInputStream(model()), CUES);

        assertThat(probability(trees, new float[] {5, 0})).isCloseTo(logistic(-1 + 0.5), within(1e-6f));
        assertThat(probability(trees, new float[] {10, 0.4f})).isCloseTo(logistic(2 + 0.5), within(1e-6f));
        assertThat(probability(trees, new float[] {50, 0.9f})).isCloseTo(logistic(2 - 3), within(1e-6f));
    }

    @Test
    void rowsAreAnsweredTogetherAndNumbersBelowZeroAreInOrder() throws IOException {
        BoostedTrees trees = BoostedTrees.read(new ByteArrayInputStream(model()), CUES);
        float[] probabilities = new float[3];

        trees.probabilities(
                Stream.of(new float[] {-20, -0f}, new float[] {Float.NaN, 0.5f}, new float[] {10, -3}), probabilities);

        assertThat(probabilities)
                .containsExactly(new float[] {logistic(-1 + 0.5), logistic(2 - 3), logistic(2 + 0.5)}, within(1e-6f));
    }

    /** After fifty trees a row without hope is left; the ten after them would have made it certain. */
    @Test
    void theLastTreesAreNotAskedAboutHopelessRows() throws IOException {
        BoostedTrees trees = BoostedTrees.read(new ByteArrayInputStream(steps(50, -0.1f, 10, 2)), CUES);

        assertThat(probability(trees, new float[] {5, 0})).isCloseTo(logistic(-6.4), within(1e-6f));
        assertThat(probability(trees, new float[] {10, 0})).isCloseTo(logistic(50 * 0.1 + 10 * 2), within(1e-6f));
    }

    @Test
    void aModelThatWasTrainedOnOtherCuesIsRefused() {
        assertThatThrownBy(() -> BoostedTrees.read(new ByteArrayInputStream(model()), List.of("words", "commas")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("link share")
                .hasMessageContaining("train it anew");
    }

    @Test
    void theShippedModelFitsTheCues() {
        assertThat(BlockLabeller.shipped()).isNotNull();
    }

    private static float probability(BoostedTrees trees, float[] row) {
        float[] probability = new float[1];
        trees.probabilities(Stream.of(row), probability);
        return probability[0];
    }

    /** Trees that count words below 10 against a row and others for it, and then trees that give every row the same. */
    private static byte[] steps(int first, float below, int others, float value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        head(out, first + others, 3 * (first + others));
        for (int tree = 0; tree < first; tree++) {
            stump(out, 0, 10, below, -below);
        }
        for (int tree = 0; tree < others; tree++) {
            stump(out, 0, 10, value, value);
        }
        return bytes.toByteArray();
    }

    /** Two trees: words below 10 give -1, else 2; a link share below 0.5 gives 0.5, else -3. */
    private static byte[] model() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        head(out, 2, 6);
        stump(out, 0, 10, -1, 2);
        stump(out, 1, 0.5f, 0.5f, -3);
        return bytes.toByteArray();
    }

    private static void head(DataOutputStream out, int trees, int nodes) throws IOException {
        out.writeInt(0x43444254);
        out.writeInt(CUES.size());
        for (String cue : CUES) {
            out.writeUTF(cue);
        }
        out.writeDouble(0);
        out.writeInt(trees);
        out.writeInt(nodes);
    }

    private static void stump(DataOutputStream out, int column, float threshold, float below, float from)
            throws IOException {
        out.writeInt(3);
        node(out, column, threshold, 1);
        node(out, -1, below, 0);
        node(out, -1, from, 0);
    }

    private static void node(DataOutputStream out, int column, float number, int left) throws IOException {
        out.writeShort(column);
        out.writeFloat(number);
        out.writeInt(left);
    }

    private static float logistic(double logOdds) {
        return (float) (1 / (1 + Math.exp(-logOdds)));
    }
}
