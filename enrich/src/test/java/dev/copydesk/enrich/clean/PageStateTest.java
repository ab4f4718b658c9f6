package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.Block.ListItem;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.article.Block.Quote;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.RejectReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that show nothing before their programs have run, and send their articles as the state of these. */
class PageStateTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADLINE = "Ferry returns to Sarn after winter";

    private static final List<String> ENGLISH = List.of(
            "The night ferry between Port Aldery and the island of Sarn will sail again from Monday, the harbour board said, after eleven weeks in "
                    + "which the islanders had to rely on a single small aircraft.",
            "Repairs to the slipway took longer than planned because divers found cracks in the piles under the northern berth, which was built in "
                    + "1962 and has never been renewed, according to the board.",
            "“We know what this winter has cost the people of Sarn,” said Mirela Tovane, who chairs the board. “The first sailing leaves at six.”");

    private static final List<String> ARABIC = List.of(
            "أعلنت هيئة الميناء أن العبارة الليلية بين ميناء ألدري وجزيرة سارن ستعود إلى الإبحار اعتبارا من يوم الاثنين بعد توقف دام أحد عشر أسبوعا "
                    + "اعتمد فيها السكان على طائرة صغيرة واحدة لا تقلع في الريح.",
            "وقالت الهيئة إن إصلاح الرصيف استغرق وقتا أطول من المتوقع لأن الغواصين وجدوا شقوقا في الدعائم تحت المرسى الشمالي الذي بني قبل ستين عاما "
                    + "ولم يجدد منذ ذلك الحين على الإطلاق.",
            "وأضافت ميريلا توفاني رئيسة الهيئة أن الرحلة الأولى ستنطلق في السادسة صباحا وأن جميع سكان الجزيرة مدعوون إلى الرصيف لوداعها.");

    private static final List<String> CHINESE = List.of(
            "港务局周日表示，奥尔德里港与萨恩岛之间的夜间渡轮将从周一起恢复航行，此前岛上居民在十一个星期里只能依靠一架小型飞机往返，遇到大风时连飞机也无法起飞。",
            "码头的修复工程比原计划花费了更长的时间，因为潜水员在北泊位下方的桩基上发现了裂缝，该泊位建于六十年前，此后从未更新，港务局这样解释说。",
            "港务局主席托瓦内说，我们知道这个冬天让岛上的居民付出了多少代价，第一班渡轮将在清晨六点出发，我们都会到码头上为它送行。");

    private static final List<String> RUSSIAN = List.of(
            "Ночной паром между портом Олдери и островом Сарн снова начнёт ходить с понедельника, сообщил совет гавани, после одиннадцати недель, "
                    + "в течение которых островитяне зависели от одного маленького самолёта.",
            "Ремонт причала занял больше времени, чем планировалось, потому что водолазы нашли трещины в сваях под северным причалом, "
                    + "который был построен шестьдесят лет назад и с тех пор ни разу не обновлялся.",
            "«Мы знаем, чего стоила людям эта зима», — сказала Мирела Тован, глава совета. «Первый рейс отправляется в шесть утра, и мы будем на "
                    + "набережной, чтобы его проводить».");

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void theArticleIsReadFromTheState(String form, List<String> paragraphs, String scripts) {
        CleanArticle article = Pages.article(Pages.html(shell(HEADLINE, scripts)));

        assertThat(article.text()).isEqualTo(String.join("\n\n", paragraphs));
        assertThat(article.blocks()).hasOnlyElementsOfType(Paragraph.class);
        assertThat(article.origins()).containsEntry(Field.BODY, FieldOrigin.PAGE_STATE);
    }

    static Stream<Arguments> states() {
        return Stream.of(
                state("Next.js, markup in a string", ENGLISH, json("__NEXT_DATA__", """
                        {"props":{"pageProps":{"article":{"title":"%s","body":%s,"excerpt":"Short."},"latest":[{"title":"Council keeps the lighthouse \
                        for now","slug":"council-keeps-lighthouse","body":"<p>Another story.</p>"}]}},"page":"/[slug]"}""".formatted(
                                HEADLINE, quoted(markup(ENGLISH))))),
                state("Next.js, rows with a text of its own", ARABIC, flight(ARABIC)),
                state("Nuxt 3, values by index", CHINESE, json("__NUXT_DATA__", """
                        [["ShallowReactive",1],{"data":2},["Reactive",3],{"story":4},{"headline":5,"url":6,"blocks":7},"%s",\
                        "https://www.harbour-courier.example/2026/03/01/ferry-returns",[8,9,10],{"type":11,"text":12},{"type":11,"text":13},\
                        {"type":11,"text":14},"paragraph",%s,%s,%s]""".formatted(
                                HEADLINE, at(CHINESE, 0), at(CHINESE, 1), at(CHINESE, 2)))),
                state("an assigned literal of the script's language", RUSSIAN, """
                        <script>var started=new Date();window.__INITIAL_STATE__ = {page:{loading:!1,error:undefined,at:new Date("2026-03-01"),\
                        article:{'headline':'%s',published:void 0,content:%s}}};start();</script>""".formatted(
                                HEADLINE, quoted(markup(RUSSIAN)))),
                state(
                        "parsed from a string",
                        ENGLISH,
                        "<script>window.__PRELOADED_STATE__ = JSON.parse("
                                + quoted("{\"story\":{\"title\":\"" + HEADLINE + "\",\"html\":"
                                                + quoted(markup(ENGLISH)) + "}}")
                                        .replace("<", "\\x3c")
                                + ");</script>"),
                state("Apollo, entities by name", ENGLISH, """
                        <script>window.__APOLLO_STATE__={"ROOT_QUERY":{"article({\\"slug\\":\\"ferry-returns\\"})":{"__ref":"Article:7"}},"Article:7":\
                        {"__typename":"Article","title":"%s","body({\\"format\\":\\"blocks\\"})":[{"__ref":"Block:1"},{"__ref":"Block:2"},\
                        {"__ref":"Block:3"}]},"Block:1":{"__typename":"Paragraph","text":%s},"Block:2":{"__typename":"Paragraph","text":%s},\
                        "Block:3":{"__typename":"Paragraph","text":%s}};</script>""".formatted(
                                HEADLINE, at(ENGLISH, 0), at(ENGLISH, 1), at(ENGLISH, 2))),
                state("Arc, elements of content", RUSSIAN, """
                        <script>window.Fusion=window.Fusion||{};Fusion.globalContent={"headlines":{"basic":"%s"},"display_date":"2026-03-01T08:00:00Z",\
                        "content_elements":[{"_id":"A1","type":"text","content":%s},{"_id":"A2","type":"image","caption":"The slipway of Sarn in winter."},\
                        {"_id":"A3","type":"text","content":%s},{"_id":"A4","type":"interstitial_link","content":"Read more: the cracks"},\
                        {"_id":"A5","type":"text","content":%s}]};Fusion.spa=false;</script>""".formatted(
                                HEADLINE, at(RUSSIAN, 0), at(RUSSIAN, 1), at(RUSSIAN, 2))),
                state(
                        "Angular, with entities of its own",
                        ENGLISH,
                        json(
                                "ng-state",
                                "{\"article\":{\"title\":\"%s\",\"fullText\":%s}}"
                                        .formatted(HEADLINE, quoted(markup(ENGLISH)))
                                        .replace("&", "&a;")
                                        .replace("\"", "&q;")
                                        .replace("<", "&l;")
                                        .replace(">", "&g;"))),
                state(
                        "SvelteKit, an answer kept as it came",
                        CHINESE,
                        "<script type='application/json' data-sveltekit-fetched data-url='/api/story'>"
                                + "{\"status\":200,\"body\":"
                                + quoted("{\"headline\":\"" + HEADLINE + "\",\"body\":" + quoted(markup(CHINESE)) + "}")
                                + "}</script>"),
                state(
                        "a page told by its address",
                        ENGLISH,
                        "<script>window.__remixContext = {\"state\":{\"loaderData\":{\"routes/story\":{\"story\":"
                                + "{\"slug\":\"ferry-returns\",\"paragraphs\":[" + at(ENGLISH, 0) + "," + at(ENGLISH, 1)
                                + "," + at(ENGLISH, 2)
                                + "]}}}}};</script>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editors")
    void aTreeOfAnEditorKeepsItsKindsOfBlocks(String editor, String body) {
        CleanArticle article = Pages.article(Pages.html(shell(
                HEADLINE, json("state", "{\"article\":{\"title\":\"" + HEADLINE + "\",\"body\":" + body + "}}"))));

        assertThat(article.blocks())
                .containsExactly(
                        new Paragraph(ENGLISH.get(0)),
                        new Heading(3, "What the divers found"),
                        new Paragraph(ENGLISH.get(1)),
                        new ListItem("Monday: six sailings."),
                        new Quote(ENGLISH.get(2)));
    }

    static Stream<Arguments> editors() {
        return Stream.of(
                editor("Contentful", """
                        {"nodeType":"document","content":[{"nodeType":"paragraph","content":[{"nodeType":"text","value":§1,"marks":[]}]},\
                        {"nodeType":"heading-3","content":[{"nodeType":"text","value":"What the divers found"}]},\
                        {"nodeType":"embedded-asset-block","content":[]},\
                        {"nodeType":"paragraph","content":[{"nodeType":"text","value":"Repairs to "},{"nodeType":"hyperlink","data":\
                        {"uri":"https://sarn.example/slipway"},"content":[{"nodeType":"text","value":"the slipway"}]},{"nodeType":"text","value":§2}]},\
                        {"nodeType":"unordered-list","content":[{"nodeType":"list-item","content":[{"nodeType":"paragraph","content":\
                        [{"nodeType":"text","value":"Monday: six sailings."}]}]}]},\
                        {"nodeType":"blockquote","content":[{"nodeType":"paragraph","content":[{"nodeType":"text","value":§3}]}]}]}"""),
                editor("Portable Text", """
                        [{"_type":"block","style":"normal","markDefs":[],"children":[{"_type":"span","text":§1}]},\
                        {"_type":"block","style":"h3","children":[{"_type":"span","text":"What the divers found"}]},\
                        {"_type":"image","caption":"The slipway","asset":{"_ref":"image-1"}},\
                        {"_type":"block","style":"normal","children":[{"_type":"span","text":"Repairs to "},{"_type":"span","marks":["strong"],\
                        "text":"the slipway"},{"_type":"span","text":§2}]},\
                        {"_type":"block","listItem":"bullet","children":[{"_type":"span","text":"Monday: six sailings."}]},\
                        {"_type":"block","style":"blockquote","children":[{"_type":"span","text":§3}]}]"""),
                editor("ProseMirror", """
                        {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":§1}]},\
                        {"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"What the divers found"}]},\
                        {"type":"paragraph","content":[{"type":"text","text":"Repairs to the "},{"type":"text","marks":[{"type":"bold"}],\
                        "text":"slipway"},{"type":"text","text":§2}]},\
                        {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text",\
                        "text":"Monday: six sailings."}]}]}]},\
                        {"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":§3}]}]}]}"""),
                editor("Slate", """
                        [{"children":[{"text":§1}]},{"type":"heading-three","level":3,"children":[{"text":"What the divers found"}]},\
                        {"children":[{"text":"Repairs to "},{"text":"the slipway","bold":true},{"text":§2}]},\
                        {"type":"bulleted-list","children":[{"type":"list-item","children":[{"text":"Monday: six sailings."}]}]},\
                        {"type":"block-quote","children":[{"text":§3}]}]"""),
                editor("Lexical", """
                        {"root":{"type":"root","children":[{"type":"paragraph","children":[{"type":"text","text":§1,"format":0}]},\
                        {"type":"heading","tag":"h3","children":[{"type":"text","text":"What the divers found"}]},\
                        {"type":"paragraph","children":[{"type":"text","text":"Repairs to "},{"type":"link","url":"https://sarn.example/slipway",\
                        "children":[{"type":"text","text":"the slipway"}]},{"type":"text","text":§2}]},\
                        {"type":"list","listType":"bullet","children":[{"type":"listitem","children":[{"type":"text","text":"Monday: six sailings."}]}]},\
                        {"type":"quote","children":[{"type":"text","text":§3}]}]}}"""),
                editor("Draft.js", """
                        {"blocks":[{"key":"a","text":§1,"type":"unstyled","entityRanges":[]},\
                        {"key":"b","text":"What the divers found","type":"header-three","level":3},{"key":"c","text":" ","type":"atomic"},\
                        {"key":"d","text":§4,"type":"unstyled"},{"key":"e","text":"Monday: six sailings.","type":"unordered-list-item"},\
                        {"key":"f","text":§3,"type":"blockquote"}],"entityMap":{"0":{"type":"LINK","data":{"url":"https://sarn.example/"}}}}"""),
                editor("Gutenberg", """
                        [{"blockName":"core/paragraph","innerHTML":§p1,"attrs":{"content":§1}},\
                        {"blockName":"core/heading","innerHTML":"<h3>What the divers found</h3>"},\
                        {"blockName":"core/image","innerHTML":"<figure><img src=a.jpg><figcaption>The slipway</figcaption></figure>"},\
                        {"blockName":"core/paragraph","innerHTML":§p4},\
                        {"blockName":"core/list","innerHTML":"<ul></ul>","innerBlocks":[{"blockName":"core/list-item",\
                        "innerHTML":"<li>Monday: six sailings.</li>"}]},\
                        {"blockName":"core/quote","innerHTML":"<blockquote></blockquote>","innerBlocks":[{"blockName":"core/paragraph",\
                        "innerHTML":§p3}]}]"""));
    }

    @Test
    void whatNoOtherWitnessSaysIsReadBesideTheText() {
        String story = "{\"headline\":\"" + HEADLINE
                + "\",\"publishedAt\":\"2026-03-01T08:15:00Z\",\"authors\":[{\"name\":\"Ilse Brandvoort\"}],"
                + "\"content\":" + quoted(markup(ENGLISH)) + "}";

        CleanArticle article = Pages.article(
                Pages.html(shell(HEADLINE, json("state", story)), "https://www.harbour-courier.example/ferry-returns"));

        assertThat(article.authors()).containsExactly("Ilse Brandvoort");
        assertThat(article.published())
                .extracting(PublicationDate::instant)
                .isEqualTo(Instant.parse("2026-03-01T08:15:00Z"));
        assertThat(article.origins())
                .containsEntry(Field.AUTHORS, FieldOrigin.PAGE_STATE)
                .containsEntry(Field.PUBLISHED, FieldOrigin.PAGE_STATE)
                .containsEntry(Field.TITLE, FieldOrigin.META);
    }

    @Test
    void theLinksOfTheTextAreThoseOfTheArticle() {
        String body = "<p>Divers <a href='/cracks'>found cracks</a> in the piles.</p>" + markup(ENGLISH);

        CleanArticle article = Pages.article(Pages.html(
                shell(HEADLINE, json("state", "{\"title\":\"" + HEADLINE + "\",\"content\":" + quoted(body) + "}"))));

        assertThat(article.links()).hasSize(1);
        assertThat(article.links().getFirst().text()).isEqualTo("found cracks");
    }

    @Test
    void aPageThatShowsItsArticleIsReadAsItIsShown() {
        CleanArticle article = Pages.article(Pages.html("<h1>" + HEADLINE + "</h1>" + Pages.paragraphs()
                + json("state", "{\"title\":\"" + HEADLINE + "\",\"content\":" + quoted(markup(RUSSIAN)) + "}")));

        assertThat(article.text()).startsWith("The night ferry");
        assertThat(article.origins()).containsEntry(Field.BODY, FieldOrigin.DOM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherStates")
    void whatIsNotThisPagesArticleIsNotTaken(String what, String page) {
        assertThat(Pages.rejected(Pages.html(page)).reason())
                .isIn(
                        RejectReason.EMPTY,
                        RejectReason.TOO_SHORT,
                        RejectReason.LOGIN_WALL,
                        RejectReason.SECTION_FRONT,
                        RejectReason.SCRIPT_SHELL);
    }

    static Stream<Arguments> otherStates() {
        String other =
                "{\"title\":\"Council keeps the old lighthouse for now\",\"slug\":\"council-keeps-lighthouse\",\"body\":"
                        + quoted(markup(ENGLISH)) + "}";
        String links = "<a href='/a'>Council keeps the old lighthouse for now</a><p>".repeat(20);
        return Stream.of(
                Arguments.of(
                        "only other articles",
                        shell(HEADLINE, json("s", "{\"latest\":[" + other + "," + other + "]}"))),
                Arguments.of(
                        "the next of a series",
                        shell(
                                HEADLINE,
                                json(
                                        "s",
                                        other.replace(
                                                "Council keeps the old lighthouse for now",
                                                HEADLINE.replace("winter", "summer"))))),
                Arguments.of(
                        "ours without a text, others with theirs",
                        shell(
                                HEADLINE,
                                json(
                                        "s",
                                        "{\"title\":\"" + HEADLINE + "\",\"slug\":\"ferry-returns\",\"next\":" + other
                                                + ",\"content\":[" + other + "]}"))),
                Arguments.of(
                        "our teaser",
                        shell(
                                HEADLINE,
                                json(
                                        "s",
                                        "{\"title\":\"" + HEADLINE + "\",\"summary\":" + at(ENGLISH, 0) + ",\"pad\":\""
                                                + "x".repeat(400) + "\"}"))),
                Arguments.of(
                        "a wall",
                        shell(
                                "Sign in to read on",
                                "<form>Sign in to continue reading<input type=password></form>"
                                        + json(
                                                "s",
                                                "{\"title\":\"Sign in to read on\",\"consent\":{\"body\":"
                                                        + quoted(markup(ENGLISH)) + "},\"teasers\":[" + other + "]}"))),
                Arguments.of(
                        "a section front",
                        shell(
                                "News of the islands today",
                                links
                                        + json(
                                                "s",
                                                "{\"title\":\"News of the islands today\",\"items\":["
                                                        + (other + ",").repeat(20) + other + "]}"))),
                Arguments.of(
                        "a call with arguments",
                        shell(
                                HEADLINE,
                                "<script>window.__NUXT__=(function(a,b){return {title:a,body:b}}(\"" + HEADLINE + "\","
                                        + quoted(markup(ENGLISH)) + "));</script>")),
                Arguments.of(
                        "cut short",
                        shell(
                                HEADLINE,
                                json("s", "{\"title\":\"" + HEADLINE + "\",\"content\":" + quoted(markup(ENGLISH))))),
                Arguments.of(
                        "a title that says nothing",
                        shell(
                                "Ferry",
                                json("s", "{\"title\":\"Ferry\",\"content\":" + quoted(markup(ENGLISH)) + "}"))));
    }

    private static Arguments state(String form, List<String> paragraphs, String scripts) {
        return Arguments.of(form, paragraphs, scripts);
    }

    /** A tree in which paragraph signs stand for the paragraphs, as strings and as markup. */
    private static Arguments editor(String name, String tree) {
        String rest = ENGLISH.get(1).substring("Repairs to the slipway".length());
        return Arguments.of(
                name,
                tree.replace("§p1", quoted("<p>" + ENGLISH.get(0) + "</p>"))
                        .replace("§p3", quoted("<p>" + ENGLISH.get(2) + "</p>"))
                        .replace("§p4", quoted("<p>" + ENGLISH.get(1) + "</p>"))
                        .replace("§1", at(ENGLISH, 0))
                        .replace("§2", quoted(rest))
                        .replace("§3", at(ENGLISH, 2))
                        .replace("§4", at(ENGLISH, 1)));
    }

    private static String shell(String title, String content) {
        return "<html><head><title>" + title + " | Harbour Courier</title><meta property='og:title' content='" + title
                + "'></head><body><div id=app></div>\n" + content + "\n</body></html>";
    }

    private static String json(String id, String value) {
        return "<script id='" + id + "' type='application/json'>" + value + "</script>";
    }

    /** The rows of a page, cut where it happens to be. */
    private static String flight(List<String> paragraphs) {
        String text = markup(paragraphs);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        String rows = "0:[\"$\",\"html\",null,{}]\n5:T" + Integer.toHexString(bytes) + "," + text
                + "6:[\"$\",\"$L7\",null,{\"story\":{\"title\":\"" + HEADLINE + "\",\"body\":\"$5\"}}]\n";
        int cut = rows.length() / 3;
        return "<script>(self.__next_f=self.__next_f||[]).push([0])</script>"
                + Stream.of(rows.substring(0, 9), rows.substring(9, cut), rows.substring(cut))
                        .map(part -> "<script>self.__next_f.push([1," + quoted(part) + "])</script>")
                        .reduce("", String::concat);
    }

    private static String markup(List<String> paragraphs) {
        return "<p>" + String.join("</p><p>", paragraphs) + "</p>";
    }

    private static String at(List<String> paragraphs, int index) {
        return quoted(paragraphs.get(index));
    }

    /** As a string of JSON that may stand in a script. */
    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text).replace("</", "<\\/");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
