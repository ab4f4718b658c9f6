package dev.copydesk.enrich.clean.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of an address under which an article is known: without fragment, default port and tracking parameters, with
 * scheme and host in lower case, and otherwise as the publisher wrote it. Path case, the order of the parameters and
 * trailing slashes are left alone, since sites exist where each of them matters. Idempotent.
 */
public final class CanonicalUrl {

    private static final int MAX_CHARS = 2_048;

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "oly_anon_id",
            "oly_enc_id",
            "vero_id",
            "wickedid",
            "spm",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "cmpid",
            "at_medium",
            "at_campaign",
            "echobox");

    private static final Set<String> SECOND_LEVEL = Set.of(
            "ac", "asn", "co", "com", "edu", "go", "gob", "gouv", "gov", "govt", "info", "ltd", "mil", "ne", "net",
            "nom", "or", "org", "plc", "press", "sch", "web");

    private CanonicalUrl() {}

    /** The canonical form; an address that is not hierarchical, such as {@code mailto:}, comes back as it is. */
    public static URI of(URI url) {
        String host = url.getRawAuthority();
        if (url.isOpaque() || host == null || url.getScheme() == null) {
            return url;
        }
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = withoutTracking(url.getRawQuery());
        String text = scheme + "://" + authority(scheme, host) + path + (query.isEmpty() ? "" : "?" + query);
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return url;
        }
    }

    /**
     * Reads an address out of a page, relative to the page's own: spaces and characters that URIs do not allow are
     * escaped first, as browsers do. Empty where it is no web address.
     */
    public static Optional<URI> resolve(URI base, String written) {
        String trimmed = written.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_CHARS) {
            return Optional.empty();
        }
        try {
            URI resolved = base.resolve(new URI(escaped(trimmed)));
            return isWeb(resolved) ? Optional.of(of(resolved)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether two addresses belong to one registrable domain. The public suffix list is approximated: a second-level
     * label such as {@code co} or {@code com} under a country counts as part of the suffix.
     */
    public static boolean isSameSite(URI one, URI other) {
        String a = registrable(one);
        return !a.isEmpty() && a.equals(registrable(other));
    }

    private static boolean isWeb(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null;
    }

    private static String authority(String scheme, String rawAuthority) {
        String hostAndPort =
                rawAuthority.substring(rawAuthority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        int colon = hostAndPort.lastIndexOf(':');
        boolean ported = colon > hostAndPort.lastIndexOf(']');
        String port = ported ? hostAndPort.substring(colon + 1) : "";
        String host = ported ? hostAndPort.substring(0, colon) : hostAndPort;
        while (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        boolean implied = port.isEmpty() || port.equals(scheme.equals("https") ? "443" : "80");
        return implied ? host : host + ":" + port;
    }

    private static String withoutTracking(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!pair.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
                kept.add(pair);
            }
        }
        return String.join("&", kept);
    }

    private static String registrable(URI url) {
        if (url.getHost() == null) {
            return "";
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.", -1);
        int n = labels.length;
        if (n <= 2 || labels[n - 1].chars().allMatch(Character::isDigit)) {
            return host;
        }
        boolean countrySuffix = labels[n - 1].length() == 2 && SECOND_LEVEL.contains(labels[n - 2]);
        String domain = labels[n - 2] + "." + labels[n - 1];
        return countrySuffix ? labels[n - 3] + "." + domain : domain;
    }

    private static String escaped(String written) {
        StringBuilder out = new StringBuilder(written.length() + 16);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r') {
                continue;
            }
            boolean badPercent = c == '%' && !isEscape(written, i);
            if (c < 0x21 || c == 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0 || badPercent) {
                out.append('%').append(hex(c >> 4)).append(hex(c));
            } else {
                out.append(Character.isSurrogate(c) && !isPaired(written, i) ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String s, int at) {
        return at + 2 < s.length()
                && Character.digit(s.charAt(at + 1), 16) >= 0
                && Character.digit(s.charAt(at + 2), 16) >= 0;
    }

    private static boolean isPaired(String s, int at) {
        return Character.isHighSurrogate(s.charAt(at))
                ? at + 1 < s.length() && Character.isLowSurrogate(s.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(s.charAt(at - 1));
    }

    private static char hex(int nibble) {
        return Character.toUpperCase(Character.forDigit(nibble & 15, 16));
    }
}
