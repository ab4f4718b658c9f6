package dev.copydesk.sink.bulk;

/**
 * What the index said of one item.
 *
 * @param errorType empty when there is no error
 * @param errorReason empty when there is no error
 */
record ItemStatus(int status, String errorType, String errorReason) {

    String describe() {
        return "status " + status + (errorType.isEmpty() ? "" : ", " + errorType)
                + (errorReason.isEmpty() ? "" : ": " + errorReason);
    }
}
