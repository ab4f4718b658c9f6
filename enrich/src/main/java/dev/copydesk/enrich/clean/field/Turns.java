package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who speaks in the paragraphs of a body, where they say so: "CHAIR: We begin.", "Q: Why?", or questions that stand by themselves. */
final class Turns {

    private static final int MIN_TURNS = 6;
    private static final int MIN_QUESTIONS = 4;
    private static final int MAX_LABEL_CHARS = 40;
    private static final int MAX_LABEL_WORDS = 4;
    private static final int MAX_QUESTION_WORDS = 60;
    private static final String QUESTION_MARKS = "?？؟;՞";

    private final Map<String, Integer> turns = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private int paragraphs;
    private int loneQuestions;

    private Turns() {}

    static Turns of(List<Block> blocks) {
        Turns turns = new Turns();
        List<String> texts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph(var text)) {
                texts.add(text);
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            boolean answered = i + 1 < texts.size() && !isQuestion(texts.get(i + 1));
            turns.take(texts.get(i), answered);
        }
        return turns;
    }

    private void take(String text, boolean answered) {
        paragraphs++;
        String speaker = speaker(text);
        if (speaker != null && Texts.endsSentence(text)) {
            turns.merge(speaker, 1, Integer::sum);
            asked.merge(speaker, isQuestion(text) ? 1 : 0, Integer::sum);
        } else if (answered && isQuestion(text) && Texts.words(text) <= MAX_QUESTION_WORDS) {
            loneQuestions++;
        }
    }

    /** One speaker asks and the other answers, or questions stand alone between answers. */
    boolean areQuestionsAndAnswers() {
        boolean labelled = areSpeech()
                && turns.keySet().stream()
                                .filter(speaker -> isRecurring(speaker))
                                .count()
                        <= 3
                && asked.entrySet().stream()
                        .anyMatch(entry -> entry.getValue() >= 3
                                && entry.getValue() * 3 >= 2 * turns.getOrDefault(entry.getKey(), 0));
        return labelled || (loneQuestions >= MIN_QUESTIONS && loneQuestions * 4 >= paragraphs);
    }

    /** At least two people speak in turn, and that is a good part of the text. */
    boolean areSpeech() {
        List<String> recurring =
                turns.keySet().stream().filter(this::isRecurring).toList();
        int theirs = recurring.stream()
                .mapToInt(speaker -> turns.getOrDefault(speaker, 0))
                .sum();
        return recurring.size() >= 2 && theirs >= MIN_TURNS && theirs * 5 >= 2 * paragraphs;
    }

    private boolean isRecurring(String speaker) {
        return turns.getOrDefault(speaker, 0) >= 2;
    }

    private static boolean isQuestion(String text) {
        int end = text.length() - 1;
        while (end > 0 && "\"'”’»)]」』 ".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end > 0 && QUESTION_MARKS.indexOf(text.charAt(end)) >= 0;
    }

    /** A name of few words before a colon, none of which begins in lower case. */
    private static @Nullable String speaker(String text) {
        String head = Texts.cut(text, MAX_LABEL_CHARS + 1);
        int colon = head.indexOf(':') < 0 ? head.indexOf('：') : head.indexOf(':');
        if (colon <= 0 || colon + 1 >= text.length() || Character.isDigit(text.charAt(colon - 1))) {
            return null;
        }
        String label = text.substring(0, colon).strip();
        String[] words = label.split(" ", MAX_LABEL_WORDS + 1);
        for (String word : words) {
            if (word.isEmpty() || Character.isLowerCase(word.codePointAt(0))) {
                return null;
            }
        }
        return words.length > MAX_LABEL_WORDS ? null : label;
    }
}
