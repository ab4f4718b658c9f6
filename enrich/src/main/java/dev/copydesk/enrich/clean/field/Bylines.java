package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.text.Opening;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From a byline as the page gives it to the people in it: no "By", no job titles, no outlet, no addresses. */
public final class Bylines {

    private static final int MAX_AUTHORS = 20;
    private static final int MAX_CHARS = 600;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Opening LEAD = new Opening(
            "(?:(?:(?:written|posted|published|reported|reporting|words|text|story|article|analysis|opinion|exclusive|report|review|interview|created|"
                    + "submitted|a(?:rtikel|rticle)|ein (?:artikel|beitrag|text|kommentar)|beitrag|kommentar|geschrieben|propos recueillis|texte|scritto|"
                    + "publicado|escrito|geplaatst|skrevet|skriven)\\s{1,3})?"
                    + "(?:by|von|par|por|door|af|av|przez|oleh|oleh:|bởi)(?=[\\s:])"
                    + "|(?:автор|текст|autor|autorin|autoren|autore|author|authors|reporter|auteur|text|tekst|texto|texte|teksti|písal|írta|szerző|penulis|"
                    + "tác giả|yazar|γράφει|του|της|δημοσιεύτηκε από|بقلم|كتب|نویسنده|מאת|作者|記者|记者|撰文|文)\\s{0,2}[:：/／]"
                    + "|(?:autor|autorin|autore|author|authors|reporter|автор|текст|γράφει ο|γράφει η|بقلم|كتب|מאת|oleh|da|di|de)(?=\\s\\p{L}+\\s\\p{L}))"
                    + "\\s{0,3}:?\\s{0,3}");

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s{0,3}(?:[,;|·•/、，；／\\n]|\\s(?:and|und|et|y|e|og|och|en|i|и|та|ve|dan|và|και|with|mit|avec|con)\\s|\\s?&\\s?|\\s[-–—]\\s)\\s{0,3}");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?:|www\\.|/)");

    /** The credit of another trade: whose name follows did not write the text. */
    private static final Opening OTHER_TRADE = new Opening(
            "(?:photo(?:graph)?s?|photography|photographed|pictures?|images?|illustrations?|illustrated|graphics?|video|fotos?|fotografie|bild(?:er)?|grafik|"
                    + "edited|editing|editors?|redigeret|fact[- ]?check(?:ed)?|reviewed|medically reviewed|expert reviewed|produced|styled|translated|translation|"
                    + "übersetzt|traducción|traduit|redaktion|redaktør|editado|produced|design(?:ed)?|narrated|audio|hair|makeup|styling|contact|last updated|"
                    + "责任编辑|責任編輯|编辑|編輯|фото|редактор)(?:\\s?(?:by|von|par|por|di|af|av)\\b|\\s?[:：]|$)");

    /** What stands behind a name for what its bearer has learned: PhD, MS, RD. */
    private static final Pattern DEGREE =
            Pattern.compile("[A-Z]{2,5}|(?:\\p{Lu}\\p{Ll}{0,2}\\.){2,3}|(?:Ph|Psy|Ed)D|[MB]Sc|[MB]Ed|[MB]Phil|LLM|JD");

    /** Who signs a leading article: a body of people and not one of them. */
    private static final Pattern BOARD = Pattern.compile(
            "(?:the )?(?:[\\p{L}.'’-]{2,20} ){0,4}editorial board|(?:el )?consejo editorial|(?:el )?comité editorial|(?:o )?conselho editorial",
            FLAGS);

    /** What is left between the names and the date that was cut off behind them. */
    private static final Pattern LOOSE_END = Pattern.compile(
            "(?:[\\s,;:|·•(–—-]|(?<!\\p{L})(?:on|at|am|le|el|il|em|den|vom|published|posted|updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
                    + "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(?!\\p{L}))+$",
            FLAGS);

    private Bylines() {}

    /** Whom the text is credited to: the agency among the names, or the outlet behind them. */
    public static @Nullable String credit(List<String> bylines, @Nullable String site) {
        for (String byline : bylines) {
            List<String> parts = parts(byline);
            for (int i = 0; i < parts.size(); i++) {
                String name = parts.get(i);
                if (Outlets.isAgency(name) || (i > 0 && Outlets.endsLikeOutlet(name) && !Outlets.isSite(name, site))) {
                    return name;
                }
            }
        }
        return null;
    }

    /** The parts of a byline between its separators, brackets among them. */
    private static List<String> parts(String byline) {
        return SEPARATOR
                .splitAsStream(bare(Texts.cut(byline, MAX_CHARS)))
                .flatMap(BRACKETS::splitAsStream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The line up to the date in it. */
    static String undated(String line) {
        String head = Dates.before(line);
        return head.length() == line.length() ? line : LOOSE_END.matcher(head).replaceFirst("");
    }

    public static boolean hasLead(String line) {
        return LEAD.begins(line);
    }

    /** The line without its "By". */
    public static String bare(String line) {
        return LEAD.cutFrom(line).strip();
    }

    static boolean isOtherTrade(String line) {
        return OTHER_TRADE.begins(line);
    }

    public static List<String> people(@Nullable String byline, @Nullable String site) {
        return byline == null ? List.of() : people(List.of(byline), site);
    }

    /** The people of several bylines; a byline of another trade, and the names behind it, are passed over. */
    public static List<String> people(List<String> bylines, @Nullable String site) {
        Set<String> people = new LinkedHashSet<>();
        boolean otherTrade = false;
        for (String byline : bylines) {
            boolean lead = hasLead(byline);
            otherTrade = isOtherTrade(byline) || (otherTrade && !lead);
            if (!otherTrade && !ADDRESS.matcher(byline).find()) {
                addPeople(people, bare(Texts.cut(undated(byline), MAX_CHARS)), site);
            }
        }
        return new ArrayList<>(people);
    }

    private static void addPeople(Set<String> people, String byline, @Nullable String site) {
        for (String part : SEPARATOR.split(byline, -1)) {
            String bare = bare(part);
            if (isOtherTrade(bare)) {
                return;
            }
            String name = BOARD.matcher(bare).matches() ? bare : PersonName.of(bare);
            boolean outlet = name == null
                    || Outlets.isSite(name, site)
                    || Outlets.isAgency(name)
                    || (!people.isEmpty()
                            && (Outlets.endsLikeOutlet(name)
                                    || DEGREE.matcher(name).matches()));
            if (!outlet && people.size() < MAX_AUTHORS) {
                people.add(name);
            }
        }
    }
}
