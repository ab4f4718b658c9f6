package dev.copydesk.enrich.clean.site;

import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.site.Fields.Scalar;
import dev.copydesk.enrich.clean.site.HookSyntax.SyntaxException;
import java.net.IDN;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** One entry of a file of site rules. */
final class RuleFields {

    private static final List<String> KEYS = List.of(
            "host",
            "path",
            "from",
            "until",
            "body",
            "drop",
            "articles",
            "title",
            "standfirst",
            "byline",
            "published",
            "not");
    /** A rule has one of these at least. */
    private static final List<String> SAYING =
            List.of("body", "articles", "title", "standfirst", "byline", "published", "not");

    private static final List<String> EXCLUSION_KEYS = List.of("path", "selector", "reason");
    private static final int MAX_PATH_CHARS = 200;
    private static final int MAX_EXCLUSIONS = 30;

    /** What a site can know better than the page; the others are found in the bytes. */
    private static final Set<RejectReason> REASONS =
            EnumSet.complementOf(EnumSet.of(RejectReason.EMPTY, RejectReason.NOT_TEXT, RejectReason.UNREADABLE));

    private final Node entry;
    private final Fields fields;
    private final Fields.Report report;

    RuleFields(Node entry, Fields.Report report) {
        this.entry = entry;
        this.fields = new Fields(entry, "rule", KEYS, report);
        this.report = report;
    }

    /** A rule for each host of the entry; what is wrong has been reported. */
    List<SiteRule> rules(String origin) {
        List<String> hosts = hosts();
        String path = path();
        Era era = era();
        Hooks hooks = new Hooks(
                places("body"),
                places("drop"),
                places("articles"),
                fieldHooks("title"),
                fieldHooks("standfirst"),
                fieldHooks("byline"),
                fieldHooks("published"),
                exclusions());
        if (SAYING.stream().allMatch(key -> fields.node(key) == null)) {
            report.mistake(entry, "rule", "says nothing of its pages: give it a body, a field or a not");
        }
        return hosts.stream()
                .map(host -> new SiteRule(new Scope(host, path, era), hooks, origin))
                .toList();
    }

    private List<String> hosts() {
        List<String> hosts = new ArrayList<>();
        for (Scalar scalar : fields.scalars("host")) {
            String host = ascii(scalar.text());
            if (host.matches("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63}){1,8}")) {
                hosts.add(host);
            } else {
                report.mistake(
                        scalar.node(),
                        "host",
                        "'" + scalar.text() + "' is no host; write it like news.example, without http:// and path");
            }
        }
        if (fields.node("host") == null) {
            report.mistake(entry, "host", "is missing: whose pages is the rule for?");
        }
        return hosts;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String path() {
        Scalar path = fields.scalar("path");
        if (path == null) {
            return "";
        }
        if (!path.text().startsWith("/") || path.text().length() > MAX_PATH_CHARS) {
            report.mistake(path.node(), "path", "must begin with / and have at most " + MAX_PATH_CHARS + " characters");
        }
        return path.text();
    }

    private Era era() {
        LocalDate from = day("from", LocalDate.MIN);
        LocalDate until = day("until", LocalDate.MAX);
        if (from.isAfter(until)) {
            report.mistake(entry, "until", "lies before from: exchange the two dates");
        }
        return new Era(from, until);
    }

    private LocalDate day(String key, LocalDate fallback) {
        Scalar day = fields.scalar(key);
        if (day == null) {
            return fallback;
        }
        try {
            return LocalDate.parse(day.text());
        } catch (DateTimeParseException e) {
            report.mistake(day.node(), key, "'" + day.text() + "' is no date; write it like 2024-05-31");
            return fallback;
        }
    }

    private List<Hook> places(String key) {
        return hooks(key, HookSyntax::place);
    }

    private List<Hook> fieldHooks(String key) {
        return hooks(key, HookSyntax::field);
    }

    private interface Syntax {
        Hook read(String text) throws SyntaxException;
    }

    private List<Hook> hooks(String key, Syntax syntax) {
        List<Hook> hooks = new ArrayList<>();
        for (Scalar scalar : fields.scalars(key)) {
            Hook hook = hook(scalar, key, syntax);
            if (hook != null) {
                hooks.add(hook);
            }
        }
        return hooks;
    }

    private @Nullable Hook hook(Scalar scalar, String key, Syntax syntax) {
        try {
            return syntax.read(scalar.text());
        } catch (SyntaxException e) {
            report.mistake(scalar.node(), key, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private List<Exclusion> exclusions() {
        List<Exclusion> exclusions = new ArrayList<>();
        for (Node node : fields.items("not", MAX_EXCLUSIONS)) {
            Fields exclusion = new Fields(node, "not", EXCLUSION_KEYS, report);
            RejectReason reason = reason(node, exclusion.scalar("reason"));
            Scalar path = exclusion.scalar("path");
            Scalar selector = exclusion.scalar("selector");
            if ((path == null) == (selector == null)) {
                report.mistake(node, "not", "needs either a path or a selector");
            } else if (path != null) {
                exclusions.add(new Exclusion.ByPath(glob(path), reason));
            } else if (selector != null) {
                Hook hook = hook(selector, "not", HookSyntax::place);
                if (hook != null) {
                    exclusions.add(new Exclusion.ByElement(hook, reason));
                }
            }
        }
        return exclusions;
    }

    private Glob glob(Scalar path) {
        if (!path.text().startsWith("/") || path.text().length() > MAX_PATH_CHARS) {
            report.mistake(
                    path.node(),
                    "not",
                    "a path begins with / and has at most " + MAX_PATH_CHARS + " characters; * stands for any");
        }
        return new Glob(path.text());
    }

    private RejectReason reason(Node node, @Nullable Scalar reason) {
        String text = reason == null ? "" : reason.text();
        for (RejectReason known : REASONS) {
            if (known.name().equals(text)) {
                return known;
            }
        }
        report.mistake(
                reason == null ? node : reason.node(),
                "not",
                "needs a reason, one of " + REASONS.stream().map(Enum::name).collect(Collectors.joining(", ")));
        return RejectReason.SECTION_FRONT;
    }
}
