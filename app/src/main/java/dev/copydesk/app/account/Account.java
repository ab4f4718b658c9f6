package dev.copydesk.app.account;

import dev.copydesk.event.OutcomeKind;
import java.util.Map;

/**
 * The sum that must balance.
 *
 * @param pages pages on the page topic
 * @param outcomes how many pages ended how
 * @param open pages without an outcome yet
 * @param repeated outcomes beyond the first of a page; not 0 is a bug
 * @param dead records on the dead-letter topics
 */
public record Account(long pages, Map<OutcomeKind, Long> outcomes, long open, long repeated, long dead) {

    public long settled() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether every page has its one outcome. */
    public boolean balances() {
        return open == 0 && repeated == 0 && settled() == pages;
    }

    public long count(OutcomeKind kind) {
        return outcomes.getOrDefault(kind, 0L);
    }
}
