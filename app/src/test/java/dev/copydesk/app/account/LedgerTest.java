package dev.copydesk.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.event.OutcomeKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void aPageIsOpenUntilItsOutcomeComes() {
        ledger.page(0, 5);
        ledger.page(1, 5);

        ledger.outcome(0, 5, OutcomeKind.PUBLISHED);

        assertThat(ledger.pages()).isEqualTo(2);
        assertThat(ledger.open()).isEqualTo(1);
        assertThat(ledger.outcomes()).isEqualTo(Map.of(OutcomeKind.PUBLISHED, 1L));
    }

    @Test
    void anOutcomeMayBeReadBeforeItsPage() {
        ledger.outcome(0, 5, OutcomeKind.REJECTED);

        ledger.page(0, 5);

        assertThat(ledger.open()).isZero();
        assertThat(ledger.outcomes()).isEqualTo(Map.of(OutcomeKind.REJECTED, 1L));
    }

    @Test
    void aSecondOutcomeOfAPageIsCountedAsABugAndNotAsAnOutcome() {
        ledger.page(0, 5);
        ledger.outcome(0, 5, OutcomeKind.PUBLISHED);

        ledger.outcome(0, 5, OutcomeKind.FAILED);

        assertThat(ledger.repeated()).isEqualTo(1);
        assertThat(ledger.outcomes()).isEqualTo(Map.of(OutcomeKind.PUBLISHED, 1L));
    }

    @Test
    void anAccountBalancesOnlyWhenEveryPageHasOneOutcome() {
        Map<OutcomeKind, Long> outcomes = Map.of(OutcomeKind.PUBLISHED, 2L);

        assertThat(new Account(2, outcomes, 0, 0, 0).balances()).isTrue();
        assertThat(new Account(3, outcomes, 1, 0, 0).balances()).isFalse();
        assertThat(new Account(2, outcomes, 0, 1, 0).balances()).isFalse();
    }
}
