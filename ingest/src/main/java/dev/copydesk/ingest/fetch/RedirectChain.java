package dev.copydesk.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One URL with the redirects that it leads through.
 *
 * @param asked the URL that was asked for first
 * @param hops the redirects so far, in order
 */
public record RedirectChain(String asked, List<Hop> hops) {

    /** One redirect and where it leads to. */
    public record Hop(int status, String location) {}

    public RedirectChain {
        hops = List.copyOf(hops);
    }

    public static RedirectChain of(String url) {
        return new RedirectChain(url, List.of());
    }

    /** The URL at the end of the chain: the one to ask for next, or the one that answered. */
    public String end() {
        return hops.isEmpty() ? asked : hops.getLast().location();
    }

    /** Why a redirect must not be followed; nothing when it may. */
    public Optional<String> objection(FetchResult.Moved moved, int maxRedirects) {
        if (hops.size() >= maxRedirects) {
            return Optional.of("more than " + maxRedirects + " redirects");
        }
        boolean loop = asked.equals(moved.location())
                || hops.stream().anyMatch(hop -> hop.location().equals(moved.location()));
        return loop ? Optional.of("redirects in a circle, back to " + moved.location()) : Optional.empty();
    }

    public RedirectChain with(FetchResult.Moved moved) {
        List<Hop> longer = new ArrayList<>(hops);
        longer.add(new Hop(moved.status(), moved.location()));
        return new RedirectChain(asked, longer);
    }
}
