package dev.copydesk.sink.bulk;

/** What one answer means for one item, or for all items of a request. */
sealed interface Verdict {

    /** The index holds what the item says. */
    record Done() implements Verdict {}

    /** The index holds something newer, which is just as well. */
    record Superseded() implements Verdict {}

    /** The index cannot do it now. */
    record Later(String reason) implements Verdict {}

    /** The index, or the alias that is written through, does not exist. */
    record IndexGone(String reason) implements Verdict {}

    /** Less at once may do. */
    record TooMuch(String reason) implements Verdict {}

    /** The index will never take this item. */
    record Refused(String reason) implements Verdict {}
}
