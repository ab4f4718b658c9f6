package dev.copydesk.app.embedded.registry;

/**
 * A request that the registry answers with an error, coded as in Confluent's REST interface: an HTTP status, or a
 * status followed by two digits.
 */
final class RegistryFault extends RuntimeException {
    private final int code;
    private final String reason;

    private RegistryFault(int code, String reason) {
        super(reason);
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }

    int status() {
        return code < 1000 ? code : code / 100;
    }

    static RegistryFault subjectUnknown(String subject) {
        return new RegistryFault(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryFault versionUnknown(int version) {
        return new RegistryFault(40402, "Version " + version + " not found.");
    }

    static RegistryFault schemaUnknown() {
        return new RegistryFault(40403, "Schema not found");
    }

    static RegistryFault schemaUnknown(int id) {
        return new RegistryFault(40403, "Schema " + id + " not found");
    }

    static RegistryFault levelNotSet(String subject) {
        return new RegistryFault(
                40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryFault incompatible(String message) {
        return new RegistryFault(409, message);
    }

    static RegistryFault schemaInvalid(String why) {
        return new RegistryFault(42201, "Invalid schema: " + why);
    }

    static RegistryFault versionInvalid(String version) {
        return new RegistryFault(
                42202,
                "The specified version '" + version + "' is not a valid version id. Allowed values are between"
                        + " [1, 2^31-1] and the string \"latest\"");
    }

    static RegistryFault levelInvalid(String level) {
        return new RegistryFault(
                42203,
                "Invalid compatibility level '" + level + "'. Valid values are none, backward, forward, full,"
                        + " backward_transitive, forward_transitive, and full_transitive");
    }

    static RegistryFault requestInvalid(String why) {
        return new RegistryFault(422, why);
    }

    static RegistryFault callUnknown(String call) {
        return new RegistryFault(404, "HTTP 404 Not Found: " + call);
    }

    static RegistryFault bodyTooLarge(int maxBytes) {
        return new RegistryFault(413, "The request is larger than " + maxBytes + " bytes");
    }

    static RegistryFault notKept(String why) {
        return new RegistryFault(50001, "Error in the backend data store: " + why);
    }
}
