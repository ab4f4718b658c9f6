package dev.copydesk.enrich.clean.field;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of months as dates write them, in full, shortened and inflected. A table of our own, so that the same page
 * gives the same date on every Java runtime.
 */
final class Months {

    private static final Map<String, Integer> NUMBERS = numbers(List.of(
            "jan january januar jänner januari janvier janv enero ene gennaio gen janeiro stycznia styczeń sty января январь янв січня ιανουαρίου ιαν "
                    + "ocak leden ledna januára január tammikuuta ianuarie siječnja јануар јануара януари sausio janvāris janvārī jaanuar gener urtarrila janúar "
                    + "студзеня yanvar қаңтар يناير ژانویه ינואר בינואר जनवरी जन জানুয়ারি มกราคม ม.ค. იანვარი հունվարի",
            "feb february februar februari février fevrier févr fév febrero febbraio fevereiro fev lutego luty lut февраля февраль февр фев лютого "
                    + "φεβρουαρίου φεβ şubat únor února februára február helmikuuta februarie veljače фебруар фебруара февруари vasario februāris februārī veebruar "
                    + "febrer otsailaren febrúar лютага fevral ақпан فبراير شباط فوریه פברואר בפברואר फरवरी ফেব্রুয়ারি กุมภาพันธ์ ก.พ. თებერვალი փետրվարի",
            "mar march märz maerz mrz mars marzo março marco maart mrt marca marzec марта март березня μαρτίου μαρ mart března březen "
                    + "marec marca március maaliskuuta martie ožujka марта kovo marts martā märts març martxoaren сакавіка наурыз مارس آذار מרץ במרץ मार्च মার্চ "
                    + "มีนาคม มี.ค. მარტი մարտի",
            "apr april avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр квітня απριλίου απρ nisan duben dubna apríla április "
                    + "huhtikuuta aprilie travnja април априла balandžio aprīlis aprīlī aprill apirilaren apríl красавіка aprel сәуір أبريل ابريل نيسان آوریل אפריל "
                    + "באפריל अप्रैल এপ্রিল เมษายน เม.ย. აპრილი ապրիլի",
            "may mai mayo maggio mag maio mei maja maj мая май травня μαΐου μαϊου μάιος μαι mayıs květen května mája május toukokuuta svibnja мај маја "
                    + "gegužės maijs maijā maig maiatzaren maí траўня мамыр مايو أيار ايار مه מאי במאי मई মে พฤษภาคม พ.ค. მაისი մայիսի",
            "jun june juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн червня ιουνίου ιουν haziran červen června júna június "
                    + "kesäkuuta iunie lipnja јун јуна юни birželio jūnijs jūnijā juuni juny ekainaren júní чэрвеня iyun маусым يونيو حزيران ژوئن יוני ביוני जून "
                    + "জুন มิถุนายน มิ.ย. ივნისი հունիսի",
            "jul july juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл липня ιουλίου ιουλ temmuz červenec července júla "
                    + "július heinäkuuta iulie srpnja јул јула юли liepos jūlijs jūlijā juuli juliol uztailaren júlí ліпеня iyul шілде يوليو تموز ژوئیه יולי ביולי "
                    + "जुलाई জুলাই กรกฎาคม ก.ค. ივლისი հուլիսի",
            "aug august août aout agosto ago augustus sierpnia sierpień sie августа август авг серпня αυγούστου αυγ ağustos srpen srpna "
                    + "augusta augusztus elokuuta kolovoza август августа rugpjūčio augusts augustā agost abuztuaren ágúst жніўня avqust тамыз أغسطس اغسطس آب اوت "
                    + "אוגוסט באוגוסט अगस्त আগস্ট สิงหาคม ส.ค. აგვისტო օգոստոսի agustus augusti",
            "sep sept september septembre septiembre settembre set setembro września wrzesień wrz сентября сентябрь сент сен вересня "
                    + "σεπτεμβρίου σεπ eylül září septembra szeptember syyskuuta septembrie rujna септембар септембра септември rugsėjo septembris septembrī "
                    + "setembre irailaren верасня sentyabr қыркүйек سبتمبر أيلول سپتامبر ספטמבר בספטמבר सितंबर सितम्बर সেপ্টেম্বর กันยายน ก.ย. სექტემბერი սեպտեմբերի",
            "oct okt october oktober octobre octubre ottobre ott outubro out października październik paź октября октябрь окт жовтня "
                    + "οκτωβρίου οκτ ekim říjen října októbra október lokakuuta octombrie listopad октобар октобра октомври spalio oktobris oktobrī oktoober "
                    + "urriaren кастрычніка oktyabr қазан أكتوبر اكتوبر اکتبر אוקטובר באוקטובר अक्टूबर अक्तूबर অক্টোবর ตุลาคม ต.ค. ოქტომბერი հոկտեմբերի",
            "nov november novembre noviembre novembro listopada lis ноября ноябрь нояб листопада νοεμβρίου νοε kasım listopadu novembra "
                    + "marraskuuta noiembrie studenoga studenog новембар новембра ноември lapkričio novembris novembrī azaroaren nóvember лістапада noyabr қараша "
                    + "نوفمبر نوامبر נובמבר בנובמבר नवंबर नवम्बर নভেম্বর พฤศจิกายน พ.ย. ნოემბერი նոյեմբերի nopember",
            "dec dez december dezember décembre déc diciembre dic dicembre dezembro grudnia grudzień gru декабря декабрь дек грудня "
                    + "δεκεμβρίου δεκ aralık prosinec prosince decembra joulukuuta decembrie prosinca децембар децембра декември gruodžio decembris decembrī "
                    + "detsember desembre abenduaren desember снежня dekabr желтоқсан ديسمبر دسامبر דצמבר בדצמבר दिसंबर दिसम्बर ডিসেম্বর ธันวาคม ธ.ค. დეკემბერი "
                    + "դեկտեմբերի"));

    private Months() {}

    /** The number of the month, 1 to 12, or null where it is no month's name. */
    static @Nullable Integer number(String name) {
        return NUMBERS.get(name.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split(" ", -1)) {
                numbers.putIfAbsent(name, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
