package dev.copydesk.ingest.robots;

import dev.copydesk.event.UsageRight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The statements about use that came with a page. Recorded word for word; what follows from them is the reader's to decide. */
public final class UsageRights {

    /** Response headers that state usage rights: X-Robots-Tag, TDMRep (W3C, 2024) and Content Signals. */
    public static final List<String> HEADERS =
            List.of("x-robots-tag", "tdm-reservation", "tdm-policy", "content-signal");

    private UsageRights() {}

    /**
     * The rights seen with one page.
     *
     * @param robotsStatement what robots.txt came to
     * @param headers response headers, names in lower case
     */
    public static List<UsageRight> seen(String robotsStatement, Map<String, String> headers) {
        List<UsageRight> rights = new ArrayList<>();
        rights.add(new UsageRight("robots.txt", robotsStatement));
        for (String name : HEADERS) {
            String value = headers.get(name);
            if (value != null) {
                rights.add(new UsageRight(name, value));
            }
        }
        return rights;
    }
}
