package dev.copydesk.enrich.clean.reject;

/**
 * What a page is judged by.
 *
 * @param claims what it says to be
 * @param teasers what it says of other pages
 * @param own what is left of its text without these
 */
record Evidence(Suspect suspect, PageClaims claims, Teasers teasers, OwnText own) {

    static Evidence of(Suspect suspect) {
        Teasers teasers = Teasers.of(suspect.outline());
        return new Evidence(suspect, suspect.claims(), teasers, OwnText.of(suspect, teasers));
    }
}
