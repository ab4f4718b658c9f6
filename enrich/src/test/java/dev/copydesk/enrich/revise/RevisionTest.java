package dev.copydesk.enrich.revise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final String FIRST = Wording.of("Quay closed", null, "Four freighters left.");
    private static final String CORRECTED = Wording.of("Quay closed", null, "Five freighters left.");

    @Test
    void anArticleNobodyRemembersIsNew() {
        assertThat(Revision.ofUnknown()).isEqualTo(new Revision.New());
    }

    @Test
    void theSameWordingIsUnchanged() {
        assertThat(Revision.of(FIRST, FIRST, 3)).isEqualTo(new Revision.Unchanged());
    }

    @Test
    void anotherWordingIsTheNextRevision() {
        assertThat(Revision.of(CORRECTED, FIRST, 3)).isEqualTo(new Revision.Revised(4));
    }

    @Test
    void theFirstOwnWordingOfWhatWasOnlyEverACopyIsNew() {
        assertThat(Revision.of(CORRECTED, FIRST, 0)).isEqualTo(new Revision.New());
    }

    @Test
    void anotherHeadlineOrStandfirstIsAnotherWording() {
        assertThat(Wording.of("Harbour closed", null, "Four freighters left.")).isNotEqualTo(FIRST);
        assertThat(Wording.of("Quay closed", "For weeks.", "Four freighters left."))
                .isNotEqualTo(FIRST);
    }

    @Test
    void whiteSpaceIsNoWording() {
        assertThat(Wording.of(" Quay  closed", "", "Four\u00a0freighters\nleft."))
                .isEqualTo(FIRST);
    }
}
