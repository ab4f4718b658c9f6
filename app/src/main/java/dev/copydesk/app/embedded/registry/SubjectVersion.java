package dev.copydesk.app.embedded.registry;

/**
 * One version of a subject.
 *
 * @param version counted from 1 within the subject
 * @param id the schema's own number, the same wherever its text occurs
 * @param schema the schema's text as Avro prints it
 */
record SubjectVersion(String subject, int version, int id, String schema) {}
