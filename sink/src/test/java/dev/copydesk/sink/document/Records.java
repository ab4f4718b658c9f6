package dev.copydesk.sink.document;

import dev.copydesk.event.Access;
import dev.copydesk.event.Article;
import dev.copydesk.event.ArticleKind;
import dev.copydesk.event.ArticleOutcome;
import dev.copydesk.event.Block;
import dev.copydesk.event.BlockKind;
import dev.copydesk.event.DatePlausibility;
import dev.copydesk.event.DatePrecision;
import dev.copydesk.event.FieldOrigin;
import dev.copydesk.event.Image;
import dev.copydesk.event.Lineage;
import dev.copydesk.event.Link;
import dev.copydesk.event.Origins;
import dev.copydesk.event.Outcome;
import dev.copydesk.event.OutcomeKind;
import dev.copydesk.event.StatedInstant;
import dev.copydesk.event.Story;
import dev.copydesk.event.StoryArticle;
import dev.copydesk.event.UsageRight;
import dev.copydesk.event.ZoneCertainty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One record of each kind, with every field filled. */
public final class Records {

    public static final UUID ARTICLE_ID = UUID.fromString("0b1e64a4-6f5c-5d0a-8f6b-0a4c1d2e3f40");
    public static final UUID STORY_ID = UUID.fromString("1c2f75b5-7a6d-5e1b-9a7c-1b5d2e3f4a51");
    public static final UUID PAGE_ID = UUID.fromString("2d3a86c6-8b7e-5f2c-8b8d-2c6e3f4a5b62");

    private static final Instant FETCHED = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final Instant FIRST_SEEN = Instant.parse("2026-03-04T04:00:00Z");

    private Records() {}

    public static Article article() {
        return articleOf(ARTICLE_ID, 3);
    }

    public static Article articleOf(UUID id, int revision) {
        return Article.newBuilder()
                .setId(id)
                .setRevision(revision)
                .setUrl("https://harbour-post.example/ferry")
                .setPageUrl("https://harbour-post.example/ferry?page=1")
                .setSourceId("harbour-post")
                .setSite("The Harbour Post")
                .setTitle("Ferry returns after storm")
                .setStandfirst("The first boat left at dawn.")
                .setByline("Ada Quill and Ben Inkwell")
                .setAuthors(List.of("Ada Quill", "Ben Inkwell"))
                .setCredit("Lantern Press")
                .setPublished(new StatedInstant(
                        Instant.parse("2026-03-04T00:00:00Z"),
                        DatePrecision.DAY,
                        ZoneCertainty.ASSUMED_UTC,
                        DatePlausibility.PLAUSIBLE))
                .setModified(new StatedInstant(
                        Instant.parse("2027-01-01T08:09:00Z"),
                        DatePrecision.MINUTE,
                        ZoneCertainty.STATED,
                        DatePlausibility.IN_THE_FUTURE))
                .setLanguage("en")
                .setSection("Coast")
                .setKind(ArticleKind.LIVE_BLOG)
                .setAccess(Access.METERED)
                .setConfidence(0.75)
                .setText("The ferry sails again.")
                .setBlocks(List.of(blockWithAllThatAnyKindHas()))
                .setLinks(List.of(new Link("https://harbour-post.example/cracks", "the cracks")))
                .setImages(List.of(new Image("https://harbour-post.example/boat.jpg", "The boat", "Cy Lens")))
                .setPublisherTags(List.of("ferries"))
                .setWordCount(4)
                .setTruncated(true)
                .setOrigins(origins())
                .setContentHash("9f86d081")
                .setFetchedAt(FETCHED)
                .setFirstSeenAt(FIRST_SEEN)
                .setRights(List.of(new UsageRight("robots.txt", "Allow: /")))
                .setLineage(new Lineage(PAGE_ID, "copydesk.page.v1", 2, 41L))
                .build();
    }

    /** No kind of block has all of it; a document has a field for each. */
    private static Block blockWithAllThatAnyKindHas() {
        return Block.newBuilder()
                .setKind(BlockKind.TABLE)
                .setText("Mon\t4")
                .setLevel(2)
                .setRows(List.of(List.of("Mon", "4")))
                .setUrl("https://video.example/1")
                .setProvider("video.example")
                .setTime(new StatedInstant(
                        Instant.parse("2026-03-04T07:30:00Z"),
                        DatePrecision.MINUTE,
                        ZoneCertainty.STATED,
                        DatePlausibility.PLAUSIBLE))
                .build();
    }

    private static Origins origins() {
        return Origins.newBuilder()
                .setTitle(FieldOrigin.META)
                .setStandfirst(FieldOrigin.DOM)
                .setByline(FieldOrigin.DOM)
                .setAuthors(FieldOrigin.JSON_LD)
                .setCredit(FieldOrigin.TEXT)
                .setPublished(FieldOrigin.JSON_LD)
                .setModified(FieldOrigin.JSON_LD)
                .setLanguage(FieldOrigin.DOM)
                .setSection(FieldOrigin.FEED)
                .setUrl(FieldOrigin.URL)
                .setSite(FieldOrigin.META)
                .setPublisherTags(FieldOrigin.META)
                .setText(FieldOrigin.SITE_RULE)
                .build();
    }

    public static Story story() {
        return Story.newBuilder()
                .setId(STORY_ID)
                .setRevision(7)
                .setHeadline("Ferry returns after storm")
                .setHeadlineArticleId(ARTICLE_ID)
                .setArticles(List.of(new StoryArticle(
                        ARTICLE_ID,
                        "https://harbour-post.example/ferry",
                        "The Harbour Post",
                        "Ferry returns after storm",
                        FIRST_SEEN)))
                .setFirstSeenAt(FIRST_SEEN)
                .setUpdatedAt(FETCHED)
                .build();
    }

    public static Outcome outcome() {
        return Outcome.newBuilder()
                .setPageId(PAGE_ID)
                .setUrl("https://harbour-post.example/ferry?page=1")
                .setAnsweredUrl("https://harbour-post.example/ferry")
                .setSourceId("harbour-post")
                .setKind(OutcomeKind.DUPLICATE)
                .setReason("SAME_TEXT")
                .setDetail("the text of another outlet")
                .setArticles(List.of(new ArticleOutcome(
                        ARTICLE_ID,
                        "https://harbour-post.example/ferry",
                        "Ferry returns after storm",
                        OutcomeKind.DUPLICATE,
                        1,
                        STORY_ID,
                        "equal after normalisation")))
                .setFetchedAt(FETCHED)
                .setPageTopic("copydesk.page.v1")
                .setPagePartition(2)
                .setPageOffset(41L)
                .build();
    }

    /** What becomes of a page that could not be read: nothing is known but where it lay. */
    public static Outcome bareOutcome() {
        return Outcome.newBuilder()
                .setPageId(PAGE_ID)
                .setKind(OutcomeKind.FAILED)
                .setArticles(List.of())
                .setPageTopic("copydesk.page.v1")
                .setPagePartition(0)
                .setPageOffset(0L)
                .build();
    }
}
