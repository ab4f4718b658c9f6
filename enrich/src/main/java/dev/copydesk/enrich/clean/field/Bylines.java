package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From a byline as the page gives it to the people in it: no "By", no job titles, no outlet, no addresses. */
public final class Bylines {

    private static final int MAX_AUTHORS = 20;

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:written|posted|published|reported|words|text|story|article|analysis|opinion|exclusive)\\s{1,3})?"
                    + "(?:by|von|par|por|da|di|door|af|av|przez|автор|текст|autor|autorin|autore|author|authors|reporter)"
                    + "\\s{0,3}(?::|\\s)\\s{0,3}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s{0,3}(?:[,;|·•/、]|\\s(?:and|und|et|y|e|og|och|en|i|и|with)\\s|\\s&\\s|\\s[-–—]\\s)\\s{0,3}");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?:|www\\.|/)");
    private static final Pattern NOT_A_PERSON = Pattern.compile(
            "\\d|https?:|www\\.|@|\\.com\\b|\\b(?:staff|editors?|editorial|reporters?|correspondents?|writers?|desk|team|redaktion|"
                    + "redacción|rédaction|redazione|newsroom|news|bureau|agency|agencies|agencias|reuters|afp|ap|dpa|ansa|efe|tass|"
                    + "bloomberg|associated press|press|admin|administrator|contributors?|updated|published|last|minutes?|read|"
                    + "senior|chief|producer|columnist|analyst|director|professor|lecturer|fellow|online|media|magazine|times|"
                    + "journal|tv|network|guest|special to|bbc|cnn|twitter|facebook|email|ago|min)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern AGENCY = Pattern.compile(
            "(?:reuters|afp|ap|dpa|ansa|efe|tass|upi|kyodo(?: news)?|xinhua|anadolu(?: agency)?|pap|ritzau|tt|ntb|belga|apa|sda|press association|"
                    + "(?:the )?associated press|agence france-presse|agencies|deutsche presse-agentur|bloomberg(?: news)?|europa press)",
            Pattern.CASE_INSENSITIVE);

    /** How the names of agencies and papers end; a name that stands first in a byline may end so and be a person's. */
    private static final Pattern OUTLET = Pattern.compile(
            ".+ (?:wire|newswire|wires|post|gazette|herald|tribune|courier|chronicle|observer|guardian|telegraph|dispatch|examiner|"
                    + "sentinel|inquirer|ledger|bulletin|globe|mirror|daily|weekly|today|radio|television|service|services|news|"
                    + "agency|press|times|journal|zeitung|tageblatt|tagblatt|anzeiger|nachrichten|rundschau|presse|dienst|agentur)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Who signs a leading article: a body of people and not one of them. */
    private static final Pattern BOARD = Pattern.compile(
            "(?:the )?(?:[\\p{L}.'’-]{2,20} ){0,4}editorial board|(?:el )?consejo editorial|(?:el )?comité editorial|(?:o )?conselho editorial",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is left between the names and the date that was cut off behind them. */
    private static final Pattern LOOSE_END = Pattern.compile(
            "(?:[\\s,;:|·•(–—-]|(?<!\\p{L})(?:on|at|am|le|el|il|em|den|vom|published|posted|updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
                    + "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(?!\\p{L}))+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Bylines() {}

    /** Whom the text is credited to: the agency among the names, or the outlet behind them. */
    public static @Nullable String credit(List<String> bylines, @Nullable String site) {
        for (String byline : bylines) {
            List<String> parts = parts(byline);
            for (int i = 0; i < parts.size(); i++) {
                String name = parts.get(i);
                if (AGENCY.matcher(name).matches()
                        || (i > 0 && OUTLET.matcher(name).matches() && !isOutlet(name, site))) {
                    return name;
                }
            }
        }
        return null;
    }

    /** The parts of a byline between its separators, brackets among them. */
    private static List<String> parts(String byline) {
        return SEPARATOR
                .splitAsStream(bare(Texts.cut(byline, 300)))
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
        return LEAD.matcher(line).find();
    }

    /** The line without its "By". */
    public static String bare(String line) {
        return LEAD.matcher(line).replaceFirst("").strip();
    }

    public static List<String> people(@Nullable String byline, @Nullable String site) {
        if (byline == null || ADDRESS.matcher(byline).find()) {
            return List.of();
        }
        Set<String> people = new LinkedHashSet<>();
        for (String part : SEPARATOR.split(bare(Texts.cut(byline, 300)), -1)) {
            String name = withoutBrackets(bare(part));
            boolean outlet = isOutlet(name, site)
                    || (!people.isEmpty() && OUTLET.matcher(name).matches());
            if ((isPerson(name) || BOARD.matcher(name).matches()) && !outlet && people.size() < MAX_AUTHORS) {
                people.add(capitalised(name));
            }
        }
        return List.copyOf(people);
    }

    public static List<String> people(List<String> bylines, @Nullable String site) {
        Set<String> people = new LinkedHashSet<>();
        bylines.forEach(byline -> people.addAll(people(byline, site)));
        return new ArrayList<>(people);
    }

    private static boolean isPerson(String name) {
        int words = name.split(" ", -1).length;
        return name.length() >= 3
                && name.length() <= 60
                && words <= 6
                && Character.isLetter(name.codePointAt(0))
                && name.indexOf(')') < 0
                && !NOT_A_PERSON.matcher(name).find();
    }

    private static boolean isOutlet(String name, @Nullable String site) {
        return site != null && Texts.overlap(name, site) >= 1;
    }

    private static String withoutBrackets(String name) {
        int bracket = name.indexOf('(');
        return Texts.tidy(bracket > 0 ? name.substring(0, bracket) : name);
    }

    private static String capitalised(String name) {
        boolean shouted = name.length() > 4
                && name.equals(name.toUpperCase(Locale.ROOT))
                && !name.equals(name.toLowerCase(Locale.ROOT));
        if (!shouted) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return out.toString();
    }
}
