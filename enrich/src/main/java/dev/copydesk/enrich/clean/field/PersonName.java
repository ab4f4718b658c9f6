package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a person's name from all else that stands in bylines, and takes off what clings to it. */
final class PersonName {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int MAX_CHARS = 60;
    private static final int MAX_WORDS = 6;

    /** What begins behind a name: where it was written, for whom, on which day, by which means to reach the person. */
    private static final Pattern TAIL = Pattern.compile(
            "\\s(?:in|aus|from|en|desde|à|w|z|из|в|bei|for|für|pour|para|per|dans|special to|am|on|at|says|"
                    + "(?:fotos?|photos?|photography|illustrations?|illustrationen|bilder|text|video) (?:by|von|par|por|di))\\s.*"
                    + "|\\s@.*|\\s?[(<\\[{（【].*|\\s?[|•·/–—:,*]+$",
            FLAGS);

    /** The calling beside a name in scripts that set it without a comma. */
    private static final Pattern CALLING = Pattern.compile(
            "^(?:本报|本報)?(?:记者|記者|撰文|撰稿|作者|通讯员|特派員|文)\\s?[:：/／]?\\s?|\\s?(?:记者|記者|特派員|報道|报道|編集委員|論説委員|기자|특파원|논설위원)$");

    /** A desk of a newsroom, or a button beside a name, in scripts without spaces. */
    private static final Pattern DESK =
            Pattern.compile(".*(?:社会部|政治部|経済部|国際部|運動部|文化部|編集部|支局|総局|取材班|编辑部|新闻部|报道组)|フォロー(?:する)?|关注|팔로우|구독");

    private static final Set<String> PARTICLES = words(
            "de da do dos das del della dello dei di du des d la le les el al lo los las von van der den dem des zu zum zur vom ter ten te tot "
                    + "af av bin bint ben ibn abu ould y e i und and zo op");

    private static final Set<String> NO_NAME = words(
            "staff editor editors editorial newsdesk reporter reporters correspondent correspondents writer writers desk team crew redaktion redaktionen "
                    + "written says autorenseite kg "
                    + "redaktor redaktör redaktionell redacción redaccion rédaction redazione redação redacao redactie redakcja redakce redaksjonen redaktionen "
                    + "redaksi редакция редакція newsroom news bureau agency agencies agencias agentur agenturen press presse prensa "
                    + "admin administrator webmaster contributor contributors updated modified published posted author authors autor autoren autorin byline link copied copy icon sign view all size text related topics save gift listen close menu search abo login "
                    + "minute minutes senior producer columnist columnists analyst director professor lecturer online media magazine times journal tv "
                    + "network twitter facebook instagram linkedin email e-mail ago min share print comments head officer president minister manager "
                    + "founder ceo cto coo chair chairman journalist journaliste journalistin periodista giornalista jornalista dziennikarz korrespondent "
                    + "korrespondentin redakteur redakteurin chefredakteur reporterin volontär volontärin ressortleiter ressortleiterin leiter leiterin "
                    + "corresponsal envoyé envoyée spécial spéciale корреспондент журналист обозреватель редактор автор "
                    + "foundation university institute ministry department association gmbh ltd inc llc verein verlag pressestelle "
                    + "image photo photos foto fotos video podcast newsletter subscribe follow read more archive archiv home "
                    + "january february march april june july august september october november december "
                    + "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag today yesterday "
                    + "the this our your with about anonymous unknown guest special güncelleme");

    private static final Set<String> LEADS =
            Set.of("by", "von", "and", "und", "et", "y", "e", "i", "with", "mit", "contact");

    /** Words that reject a name only in front, since people are called so. */
    private static final Set<String> SURNAMES = Set.of(
            "read", "guest", "author", "march", "monday", "friday", "sunday", "august", "min", "chair", "special",
            "april", "june");

    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|@|\\.(?:com|org|net|de|co|info)\\b", FLAGS);

    /** A site that signs with its address. */
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\d-]{3,}\\.(?:[a-z]{2,3}|[A-Z]{2,3}|info|news|online)$");

    private static final Pattern AGENCY_BEHIND = Pattern.compile(
            "\\s(?:the associated press|associated press|reuters|agence france-presse|afp|dpa|bloomberg|press association)$",
            FLAGS);

    private PersonName() {}

    /** The name in a part of a byline, or null where it names nobody. */
    static @Nullable String of(String part) {
        String name = Texts.tidy(AGENCY_BEHIND.matcher(bare(part)).replaceFirst(""));
        return isName(name) ? capitalised(name) : null;
    }

    private static String bare(String part) {
        Matcher tail = TAIL.matcher(part);
        String name = tail.find(Math.min(1, part.length())) ? part.substring(0, tail.start()) : part;
        return CALLING.matcher(name.strip()).replaceAll("").strip();
    }

    private static boolean isName(String name) {
        List<String> words = List.of(name.split(" ", -1));
        if (name.length() < 2
                || name.length() > MAX_CHARS
                || words.size() > MAX_WORDS
                || ADDRESS.matcher(name).find()
                || HOST.matcher(name).find()
                || DESK.matcher(name).matches()) {
            return false;
        }
        return Character.isLetter(name.codePointAt(0))
                && name.codePoints().allMatch(PersonName::isNameChar)
                && hasNoOtherMeaning(words)
                && isWrittenAsName(words);
    }

    private static boolean isNameChar(int c) {
        return Character.isLetter(c) || " .'’‘`´-‐‑·・".indexOf(c) >= 0 || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0x200c
                || c == 0x200d;
    }

    private static boolean hasNoOtherMeaning(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            boolean surname = i == words.size() - 1 && i > 0 && SURNAMES.contains(word);
            if ((NO_NAME.contains(word) && !surname)
                    || NO_NAME.contains(glued(words.get(i)))
                    || (i == 0 && LEADS.contains(word))) {
                return false;
            }
        }
        return !words.contains("of");
    }

    /** What sticks to the end of a name where a page sets no space before its next line. */
    private static String glued(String word) {
        int capital = word.length() - 1;
        while (capital > 0 && !Character.isUpperCase(word.charAt(capital))) {
            capital--;
        }
        return word.substring(Math.max(0, capital)).toLowerCase(Locale.ROOT);
    }

    /** All words in capitals but particles, or none: what has both is a piece of a sentence. */
    private static boolean isWrittenAsName(List<String> words) {
        int small = 0;
        int tall = 0;
        for (String word : words) {
            if (Character.isLowerCase(word.codePointAt(0)) && !isParticle(word)) {
                small++;
            } else {
                tall++;
            }
        }
        return small == 0 || (tall == 0 && words.size() <= 3);
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word)
                || word.startsWith("d'")
                || word.startsWith("d’")
                || word.startsWith("al-")
                || word.startsWith("el-");
    }

    /** Whether it looks like a first and a last name, where nothing else vouches for it. */
    static boolean isFull(String name) {
        List<String> words = List.of(name.split(" ", -1));
        boolean cased = Character.isUpperCase(name.codePointAt(0));
        boolean caseless = !cased && !Character.isLowerCase(name.codePointAt(0));
        return (cased
                        && words.size() >= 2
                        && words.size() <= 5
                        && Character.isUpperCase(words.getLast().codePointAt(0)))
                || (caseless && name.length() >= 2 && words.size() <= 5 && (words.size() >= 2 || name.length() <= 5));
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

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.split(" ", -1)));
    }
}
