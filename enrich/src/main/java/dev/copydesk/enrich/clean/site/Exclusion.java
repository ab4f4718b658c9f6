package dev.copydesk.enrich.clean.site;

import dev.copydesk.enrich.clean.article.RejectReason;
import java.net.URI;
import org.jsoup.nodes.Document;

/** A mark of the pages of a host that are no articles, and what they are instead. */
sealed interface Exclusion {

    RejectReason reason();

    boolean holds(URI url, Document page);

    /** Pages under certain addresses. */
    record ByPath(Glob path, RejectReason reason) implements Exclusion {
        @Override
        public boolean holds(URI url, Document page) {
            return path.matches(Scope.path(url));
        }

        @Override
        public String toString() {
            return path.pattern();
        }
    }

    /** Pages with a certain element. */
    record ByElement(Hook element, RejectReason reason) implements Exclusion {
        @Override
        public boolean holds(URI url, Document page) {
            return element.isOn(page);
        }

        @Override
        public String toString() {
            return element.text();
        }
    }
}
