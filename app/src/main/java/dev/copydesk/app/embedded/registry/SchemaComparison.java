package dev.copydesk.app.embedded.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Compares a new schema with an earlier one in sentences that name the field. */
final class SchemaComparison {
    private SchemaComparison() {}

    /** What the level forbids in the step from the earlier version to the candidate; empty where nothing. */
    static List<String> problems(CompatibilityLevel level, Schema candidate, SubjectVersion earlier) {
        Schema old = AvroText.parse(earlier.schema());
        List<String> problems = new ArrayList<>();
        if (level.readsOld()) {
            for (Incompatibility found : compare(candidate, old)) {
                problems.add(
                        "the new schema cannot read version " + earlier.version() + ": " + sentence(found, candidate));
            }
        }
        if (level.readByOld()) {
            for (Incompatibility found : compare(old, candidate)) {
                problems.add("version " + earlier.version() + " cannot read the new schema: " + sentence(found, old));
            }
        }
        return problems;
    }

    private static List<Incompatibility> compare(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities();
    }

    private static String sentence(Incompatibility found, Schema reader) {
        String field = fieldAt(found.getLocation(), reader);
        String where = (field.isEmpty() ? "the whole" : "field '" + field + "'") + " (" + found.getLocation() + ")";
        return switch (found.getType()) {
            case READER_FIELD_MISSING_DEFAULT_VALUE ->
                where + " has no default where it is read, and is not there where it is written";
            case MISSING_ENUM_SYMBOLS -> where + " lacks the symbols " + found.getMessage();
            case NAME_MISMATCH, FIXED_SIZE_MISMATCH, TYPE_MISMATCH, MISSING_UNION_BRANCH ->
                where + ": " + found.getMessage();
        };
    }

    /**
     * Follows Avro's location, such as {@code /fields/3/type/items/fields/0}, as far as fields go, and joins their
     * names. A number that follows no "fields" is a branch of the writer's union, which the reader need not have.
     */
    private static String fieldAt(String location, Schema reader) {
        List<String> names = new ArrayList<>();
        Schema here = reader;
        Iterator<String> steps = Arrays.asList(location.split("/", -1)).iterator();
        while (steps.hasNext()) {
            String step = steps.next();
            if (step.equals("fields") && here.getType() == Schema.Type.RECORD && steps.hasNext()) {
                Schema.Field field = here.getFields().get(Integer.parseInt(steps.next()));
                names.add(field.name());
                here = field.schema();
            } else if (step.equals("items") && here.getType() == Schema.Type.ARRAY) {
                here = here.getElementType();
            } else if (step.equals("values") && here.getType() == Schema.Type.MAP) {
                here = here.getValueType();
            }
        }
        return String.join(".", names);
    }
}
