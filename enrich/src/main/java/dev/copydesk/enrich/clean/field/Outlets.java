package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.text.WordSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of agencies and papers, by their own or by how they end. */
final class Outlets {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern AGENCY = Pattern.compile(
            "(?:reuters|afp|ap|dpa|ansa|efe|tass|upi|kyodo(?: news)?|xinhua|anadolu(?: agency)?|anadolu ajansı|pap|ritzau|tt|ntb|stt|bns|elta|leta|bta|mti|čtk|ctk|tasr|iar|keystone-sda|lusa|agerpres|hina|tanjug|pti|ians|jiji press|bernama|antara|petra|wafa|irna|isna|belga|apa|sda|sid|kna|epd|"
                    + "press association|pa media|(?:the )?associated press|agence france-presse|agencies|deutsche presse-agentur|bloomberg(?: news)?|"
                    + "europa press|interfax|интерфакс|тасс|риа новости|укринформ|yonhap|연합뉴스|新华社|新華社|中央社|中新社|共同通信|時事通信|رويترز|"
                    + "أ ف ب|وكالات|agencias|agenzie|agentur(?:en)?|agences)",
            FLAGS);

    /** How the names of agencies and papers end; a name that stands first in a byline may end so and be a person's. */
    private static final Pattern OUTLET = Pattern.compile(
            ".+ (?:wire|newswire|wires|post|gazette|herald|tribune|courier|chronicle|observer|guardian|telegraph|dispatch|examiner|"
                    + "sentinel|inquirer|ledger|bulletin|globe|mirror|daily|weekly|today|radio|television|service|services|news|"
                    + "agency|press|times|journal|zeitung|tageblatt|tagblatt|anzeiger|nachrichten|rundschau|presse|dienst|agentur|"
                    + "network|report|reports|magazine|online)",
            FLAGS);

    private static final Pattern INITIALS = Pattern.compile("[A-Z]{2,5}");

    private static final Pattern SUFFIX = Pattern.compile("(?:\\.[a-z]{2,6}){1,2}$", Pattern.CASE_INSENSITIVE);

    private Outlets() {}

    static boolean isAgency(String name) {
        return AGENCY.matcher(name).matches();
    }

    static boolean endsLikeOutlet(String name) {
        return OUTLET.matcher(name).matches();
    }

    /** Whether a name is the site's: all its words stand in the site's name, or it is a desk of a site that is named by its initials. */
    static boolean isSite(String name, @Nullable String site) {
        if (site == null) {
            return false;
        }
        if (INITIALS.matcher(site).matches() && name.startsWith(site + " ")) {
            return true;
        }
        WordSet words = WordSet.of(name);
        return !words.isEmpty()
                && (WordSet.of(site).containsAll(words)
                        || squeezed(name).equals(squeezed(withoutSuffix(site)))
                        || squeezed(withoutSuffix(name)).equals(squeezed(withoutSuffix(site))));
    }

    private static String withoutSuffix(String name) {
        return SUFFIX.matcher(name).replaceFirst("");
    }

    private static String squeezed(String name) {
        return String.join("", name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    }
}
