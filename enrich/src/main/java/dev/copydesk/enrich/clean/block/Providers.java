package dev.copydesk.enrich.clean.block;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whose an embed is, by the host of its address. */
final class Providers {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("youtube.com", "YouTube"),
            Map.entry("youtube-nocookie.com", "YouTube"),
            Map.entry("youtu.be", "YouTube"),
            Map.entry("twitter.com", "X"),
            Map.entry("x.com", "X"),
            Map.entry("instagram.com", "Instagram"),
            Map.entry("facebook.com", "Facebook"),
            Map.entry("fb.watch", "Facebook"),
            Map.entry("threads.net", "Threads"),
            Map.entry("threads.com", "Threads"),
            Map.entry("tiktok.com", "TikTok"),
            Map.entry("bsky.app", "Bluesky"),
            Map.entry("reddit.com", "Reddit"),
            Map.entry("redditmedia.com", "Reddit"),
            Map.entry("linkedin.com", "LinkedIn"),
            Map.entry("pinterest.com", "Pinterest"),
            Map.entry("t.me", "Telegram"),
            Map.entry("vk.com", "VK"),
            Map.entry("vimeo.com", "Vimeo"),
            Map.entry("dailymotion.com", "Dailymotion"),
            Map.entry("twitch.tv", "Twitch"),
            Map.entry("rutube.ru", "Rutube"),
            Map.entry("bilibili.com", "Bilibili"),
            Map.entry("nicovideo.jp", "Niconico"),
            Map.entry("jwplayer.com", "JW Player"),
            Map.entry("jwplatform.com", "JW Player"),
            Map.entry("brightcove.net", "Brightcove"),
            Map.entry("spotify.com", "Spotify"),
            Map.entry("soundcloud.com", "SoundCloud"),
            Map.entry("podcasts.apple.com", "Apple Podcasts"),
            Map.entry("acast.com", "Acast"),
            Map.entry("megaphone.fm", "Megaphone"),
            Map.entry("omny.fm", "Omny"),
            Map.entry("datawrapper.de", "Datawrapper"),
            Map.entry("dwcdn.net", "Datawrapper"),
            Map.entry("flourish.studio", "Flourish"),
            Map.entry("infogram.com", "Infogram"),
            Map.entry("tableau.com", "Tableau"),
            Map.entry("documentcloud.org", "DocumentCloud"),
            Map.entry("scribd.com", "Scribd"),
            Map.entry("giphy.com", "Giphy"),
            Map.entry("openstreetmap.org", "OpenStreetMap"),
            Map.entry("maps.google.com", "Google Maps"));

    /** Hosts of frames that measure and sell, and that no reader sees. */
    private static final Set<String> UNSEEN = Set.of(
            "googletagmanager.com",
            "googlesyndication.com",
            "doubleclick.net",
            "google-analytics.com",
            "amazon-adsystem.com",
            "criteo.com",
            "taboola.com",
            "outbrain.com",
            "recaptcha.net");

    /** First labels of hosts that serve advertisements. */
    private static final Set<String> SELLING =
            Set.of("ad", "ads", "adv", "adserver", "adserv", "advert", "banner", "banners", "click", "pixel", "track");

    private Providers() {}

    /** The name that readers know; the host without {@code www} where none is known. */
    static String nameOf(URI url) {
        String host = host(url);
        for (String domain = host; !domain.isEmpty(); domain = parent(domain)) {
            String name = NAMES.get(domain);
            if (name != null) {
                return name;
            }
        }
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Whether readers see nothing of it, or an advertisement. */
    static boolean isUnseen(URI url) {
        if (SELLING.contains(host(url).split("\\.", 2)[0])) {
            return true;
        }
        for (String domain = host(url); !domain.isEmpty(); domain = parent(domain)) {
            if (UNSEEN.contains(domain)) {
                return true;
            }
        }
        return false;
    }

    private static String host(URI url) {
        return url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    }

    private static String parent(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }
}
