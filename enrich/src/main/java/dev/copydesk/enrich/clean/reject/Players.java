package dev.copydesk.enrich.clean.reject;

import static dev.copydesk.enrich.clean.reject.Rejections.rejected;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Pages whose main thing is a film, a recording or pictures: a claim to be one, a player, and a sentence or two. */
final class Players {

    private static final int CAPTION_WORDS = 80;
    private static final int LINE_WORDS = 40;
    private static final int LINE_SENTENCES = 2;
    private static final int PICTURES = 4;

    private static final String VIDEO_PLAYER =
            "video, iframe[src*=embed], iframe[src*=player], iframe[src*=youtube], iframe[src*=vimeo], [class*=player], [id*=player],"
                    + " [class*=Player], [id*=Player], [data-video], [data-video-id], lite-youtube, amp-youtube";
    private static final String AUDIO_PLAYER =
            "audio, iframe[src*=player], iframe[src*=embed], iframe[src*=soundcloud], [class*=player], [class*=Player]";

    private static final String[] EPISODES = {"podcastepisode", "radioepisode", "podcastseries", "radioseries"};

    private static final Pattern VIDEO_TITLE = AnyCase.pattern(
            "^(?:watch|video|vídeo|vidéo|відео|видео|βίντεο|วิดีโอ|فيديو|ویدئو|वीडियो|動画|视频|影片|영상|tonton|izle)\\s?[:|：]|[(\\[](?:video|vídeo|vidéo)[)\\]]");
    private static final Pattern AUDIO_TITLE = AnyCase.pattern(
            "^(?:listen|audio|podcast|hören|écouter|escucha|ascolta|ouça|слушать|аудио|luister|lyssna)\\s?[:|：]");

    private Players() {}

    /** What the page plays, if that is the main thing of it: its text is a line, or the few of an episode or a caption. */
    static Optional<Rejected> in(Evidence seen, String title) {
        Document page = seen.suspect().page();
        PageClaims claims = seen.claims();
        OwnText text = claims.describesArticle()
                ? seen.own()
                : seen.own().without(Teasers.linked(seen.suspect().outline()));
        int words = text.words();
        boolean line = words < LINE_WORDS && text.sentences() <= LINE_SENTENCES;
        boolean episode = words < CAPTION_WORDS && claims.isOfType(EPISODES);
        boolean caption = words < CAPTION_WORDS && (words < LINE_WORDS || text.sentences() <= LINE_SENTENCES);
        if (!line && !episode && (claims.describesArticle() || !caption)) {
            return Optional.empty();
        }
        if (isVideo(page, claims, title)) {
            return rejected(RejectReason.VIDEO_ONLY, "a video and " + words + " words");
        }
        return isAudio(page, claims, title)
                ? rejected(RejectReason.AUDIO_ONLY, "a recording and " + words + " words")
                : Optional.empty();
    }

    private static boolean isVideo(Document page, PageClaims claims, String title) {
        boolean claimed = claims.ogType().startsWith("video") || claims.isOfType("videoobject", "broadcastevent");
        boolean called = claims.isUnder(KindWords.VIDEO_PATH)
                || VIDEO_TITLE.matcher(title).find();
        return (claimed && !claims.describesArticle())
                || ((called || claimed) && page.selectFirst(VIDEO_PLAYER) != null);
    }

    private static boolean isAudio(Document page, PageClaims claims, String title) {
        boolean claimed =
                claims.ogType().startsWith("music") || claims.isOfType(EPISODES) || claims.isOfType("audioobject");
        boolean called = claims.isUnder(KindWords.AUDIO_PATH)
                || AUDIO_TITLE.matcher(title).find();
        return (claimed && !claims.describesArticle())
                || ((called || claimed) && page.selectFirst(AUDIO_PLAYER) != null);
    }

    /** A player on a page without a text, whatever it claims. */
    static Optional<Rejected> alone(Evidence seen) {
        Document page = seen.suspect().page();
        int words = seen.own().words();
        if (words >= LINE_WORDS || !seen.suspect().isTitled()) {
            return Optional.empty();
        }
        if (page.selectFirst("audio") != null && page.selectFirst("video") == null) {
            return rejected(RejectReason.AUDIO_ONLY, "a recording and " + words + " words");
        }
        return page.selectFirst(VIDEO_PLAYER) != null
                ? rejected(RejectReason.VIDEO_ONLY, "a video and " + words + " words")
                : Optional.empty();
    }

    /** Pictures without the texts of a story. */
    static Optional<Rejected> pictures(Evidence seen) {
        PageClaims claims = seen.claims();
        int words = seen.own().words();
        boolean pictures = claims.isOfType("imagegallery", "mediagallery") || claims.isUnder(KindWords.PICTURE_PATH);
        return pictures && words < LINE_WORDS && hasPictures(seen.suspect().page())
                ? rejected(RejectReason.PICTURES_ONLY, "pictures and " + words + " words")
                : Optional.empty();
    }

    private static boolean hasPictures(Document page) {
        return page.selectStream("img").limit(PICTURES).count() == PICTURES;
    }
}
