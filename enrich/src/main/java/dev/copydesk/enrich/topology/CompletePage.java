package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.Answer;
import dev.copydesk.enrich.record.Draft;
import java.util.List;

/** A draft with all its answers, in its turn among the pages of its URL. */
record CompletePage(Draft draft, List<Answer> answers) {}
