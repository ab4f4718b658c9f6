package dev.copydesk.enrich.clean.site;

/** A pattern for a whole path, in which {@code *} stands for any characters. Matches without trying any place twice. */
record Glob(String pattern) {

    private static final int MAX_PATH_CHARS = 2_000;

    boolean matches(String path) {
        if (path.length() > MAX_PATH_CHARS) {
            return false;
        }
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return path.equals(pattern);
        }
        String last = parts[parts.length - 1];
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = path.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return path.length() - at >= last.length() && path.endsWith(last);
    }
}
