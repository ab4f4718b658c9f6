package dev.copydesk.app.wire;

import java.util.Optional;

/** What is odd about a page, and which refusal it deserves, if any. */
public enum Quirk {
    NONE,
    /** A normal article under 5,000 nested elements. */
    DEEPLY_NESTED,
    /** The header says ISO-8859-1; the document says UTF-8 and is right. */
    MISDECLARED_CHARSET,
    /** A publication date years ahead. */
    FUTURE_DATED,
    /** Plain text broken at 72 columns. */
    HARD_WRAPPED,
    /** It answers 301 with the address of another page. */
    MOVED,
    EMPTY(Rejection.NO_TEXT),
    SOFT_NOT_FOUND(Rejection.NOT_AN_ARTICLE),
    SECTION_FRONT(Rejection.NOT_AN_ARTICLE),
    BOT_CHALLENGE(Rejection.NOT_AN_ARTICLE),
    CONSENT_WALL(Rejection.NOT_AN_ARTICLE),
    BINARY(Rejection.NOT_TEXT),
    OVERSIZED(Rejection.TOO_LARGE),
    DISALLOWED(Rejection.ROBOTS);

    /** Why a page is refused, in the coarse groups that any reasonable pipeline shares. */
    public enum Rejection {
        NO_TEXT,
        NOT_AN_ARTICLE,
        NOT_TEXT,
        TOO_LARGE,
        ROBOTS
    }

    private final Optional<Rejection> rejection;

    Quirk() {
        this.rejection = Optional.empty();
    }

    Quirk(Rejection rejection) {
        this.rejection = Optional.of(rejection);
    }

    public Optional<Rejection> rejection() {
        return rejection;
    }
}
