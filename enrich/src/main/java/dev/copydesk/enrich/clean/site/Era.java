package dev.copydesk.enrich.clean.site;

import java.time.LocalDate;

/** The days on which the pages of a host are built in one way, the first and the last of them included. */
record Era(LocalDate from, LocalDate until) {

    static final Era ALWAYS = new Era(LocalDate.MIN, LocalDate.MAX);

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean overlaps(Era other) {
        return !from.isAfter(other.until) && !until.isBefore(other.from);
    }

    @Override
    public String toString() {
        return (from.equals(LocalDate.MIN) ? "" : from) + ".." + (until.equals(LocalDate.MAX) ? "" : until);
    }
}
