package dev.copydesk.app.cli;

import dev.copydesk.app.account.Account;
import dev.copydesk.app.account.IndexCount;
import dev.copydesk.event.OutcomeKind;
import dev.copydesk.sink.document.Kind;
import dev.copydesk.sink.index.IndexNames;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The account of a run, for people and as JSON, and where to look next. */
final class RunReport {

    private static final List<OutcomeKind> KINDS = Arrays.stream(OutcomeKind.values())
            .filter(kind -> kind != OutcomeKind.UNKNOWN)
            .toList();

    private final PrintWriter out;
    private final Wiring wiring;
    private final boolean json;

    RunReport(PrintWriter out, Wiring wiring, boolean json) {
        this.out = out;
        this.wiring = wiring;
        this.json = json;
    }

    void print(Account account, Duration took) {
        long indexed = IndexCount.behind(wiring.index().urls().getFirst(), articlesAlias());
        double seconds = took.toMillis() / 1000.0;
        if (json) {
            Json.print(out, asJson(account, indexed, seconds));
            return;
        }
        out.printf(Locale.ROOT, "%nThe account%n");
        line("pages in", account.pages());
        KINDS.forEach(kind -> line("  " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), account.count(kind)));
        line("outcomes", account.settled());
        line("dead letters", account.dead());
        line("articles in index", indexed);
        out.printf(
                Locale.ROOT,
                "  %s, after %.1f s (%.1f pages/s)%n",
                verdict(account),
                seconds,
                account.pages() / seconds);
        out.flush();
    }

    void whereToLook() {
        if (json) {
            return;
        }
        String index = wiring.index().urls().getFirst().toString();
        out.printf("%nWhere to look%n");
        out.printf("  search     curl '%s/%s/_search?q=title:harbour&pretty'%n", index, articlesAlias());
        out.printf(
                "  topics     %s at %s%n",
                wiring.topics().article().name(), wiring.kafka().get("bootstrap.servers"));
        out.printf("  schemas    %s%n", wiring.registryUrl());
        out.printf("  one page   ./copydesk trace URL%n");
        out.printf("  to end     Ctrl-C; the data stays for the next run%n");
        out.flush();
    }

    private Map<String, Object> asJson(Account account, long indexed, double seconds) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        KINDS.forEach(kind -> outcomes.put(kind.name(), account.count(kind)));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("pages", account.pages());
        result.put("outcomes", outcomes);
        result.put("dead", account.dead());
        result.put("indexed", indexed);
        result.put("seconds", seconds);
        result.put("balances", account.balances());
        return result;
    }

    private String articlesAlias() {
        return new IndexNames(wiring.index().prefix()).readAlias(Kind.ARTICLE);
    }

    private void line(String label, long count) {
        out.printf(Locale.ROOT, "  %-20s %,9d%n", label, count);
    }

    private static String verdict(Account account) {
        return account.balances()
                ? "it balances: every page has its one outcome"
                : "IT DOES NOT BALANCE: " + account.open() + " pages without an outcome, " + account.repeated()
                        + " outcomes too many";
    }
}
