package dev.copydesk.enrich.clean.text;

import java.util.regex.Pattern;

/**
 * The wording of page furniture: lines that templates put between and around the paragraphs of every press. Applied to
 * single lines of bounded length only.
 */
public final class Phrases {

    private static final int LONGEST_FURNITURE = 400;

    /** The agencies' captions tell the day's story again below each of its pictures. */
    private static final int LONGEST_CAPTION = 1_200;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A line that is nothing but furniture. */
    private static final Opening WHOLE = new Opening(
            "(?:x|tt|ad|ads|adv|loading|listen|share|tweet|print|e-?mail|save|copy link|link copied|facebook|twitter|whatsapp|telegram|"
                    + "linkedin|pinterest|reddit|share this|share on .{2,20}|share this .{2,20}|follow us.{0,60}|comments?|comment now|"
                    + "no comments?|leave a (?:comment|reply)|join the (?:conversation|discussion).{0,40}|\\d+ comments?|\\d+[km]? shares?|shares?|"
                    + "\\d+ min(?:ute)?s?(?: read)?|\\d+ views?|views?|advertisement|advertising|anzeige|werbung|publicidad|publicité|реклама|"
                    + "reklama|sponsored(?: content)?|promoted(?: content)?|story continues.{0,40}|article continues.{0,40}|continue reading.{0,40}|"
                    + "scroll (?:down )?(?:to|for).{0,40}|click here.{0,80}|tap here.{0,80}|watch(?: now| live)?|play|play video|video|photos?|gallery|"
                    + "next|previous|back|top|back to top|skip.{0,30}|close|menu|home|search|sign (?:in|up)|log ?in|subscribe(?: now)?|register|"
                    + "all|more|read more|show more|see more|view more|load more|see all|view all|expand|"
                    + "tags?:?|topics?:?|filed under:?.{0,60}|in this article:?|on this page:?|key (?:points|facts)|"
                    + "share your thoughts.{0,40}|image|reuse this content|font size.{0,20}|a ?[+-]|text size.{0,20}|"
                    + "\\[[a-z]+(?:_[a-z]+)+\\]|table of contents|pin (?:it|for later)\\W{0,3}|(?:original|full|source) article:?.{0,60}|teilen|drucken|merken|kommentare|vorlesen|lesezeit:? .{2,12}|\\d+ min\\. lesezeit|partager|réagir|imprimer|"
                    + "(?:temps de )?lecture ?:? \\d+ ?min.{0,10}|compartir|guardar|imprimir|compartilhar|condividi|delen|поделиться|распечатать|udostępnij|paylaş|"
                    + "مشاركة|طباعة|شارك|分享(?:到)?[:：]?|打印|シェア|印刷|有料記事|공유|인쇄|view this email in your browser|unsubscribe|reply|·|•|\\||[-–—*_=#~ ]+)");

    /** How a line of furniture begins, whatever follows. */
    private static final Opening LEAD = new Opening(
            "(?:read (?:more|also|next|this|the full)|also read|lire aussi|à lire|leer (?:más|también)|lea también|lees ook|leggi anche|"
                    + "lesen sie (?:auch|mehr|hier)|mehr zum thema|siehe auch|leia (?:também|mais)|veja também|читайте также|читать также|"
                    + "смотрите также|по теме|czytaj (?:też|także|więcej)|zobacz (?:też|także)|διαβάστε (?:επίσης|ακόμα|περισσότερα)|see also|"
                    + "les også|läs (?:också|även|mer)|læs (?:også|mere)|lue (?:myös|lisää)|lestu (?:einnig|meira)|loe (?:ka|lisaks|veel)\\b|lasi arī|"
                    + "skaityk(?:ite)? (?:taip pat|daugiau)|čtěte (?:také|též|dále)|přečtěte si|prečítajte si|olvas(?:d|sa|s) el|citește și|citiți și|vezi și|"
                    + "прочетете (?:още|и)|вижте (?:още|и)|pročitajte (?:i|još|više)|čitajte (?:i|još)|preberite (?:tudi|še)|lexo (?:edhe|më)|"
                    + "читайте (?:також|ще|ещё|еще)|дивіться також|soma (?:pia|zaidi)|funda (?:olunye|futhi)|lees (?:meer|verder)|go here for more|"
                    + "baca juga|ilgili haber|devamını oku|xem thêm|اقر(?:أ|ئي?) (?:أيضا?ً?|المزيد)|بیشتر بخوانید|קראו גם|ये भी पढ़ें|यह भी पढ़ें|続きを読む|延伸阅读|더보기|"
                    + "see more|(?:watch|video|listen) ?[:|]|[(\\[]?related:|listen to .{2,60} on (?:apple|spotify|google|itunes)|\\[[a-z_-]{2,40} [a-z_-]{2,30} ?=|related (?:article|story|stories|news|link|content|post|topic|video)s?\\b|more:|"
                    + "don['’]?t miss|must[- ]reads?:|recommended(?::| for you| stories| articles| reading)|"
                    + "sign up (?:for|to)|subscribe (?:to|for|now)|get (?:our|the) (?:latest|free|daily|best)|download (?:our|the) .{0,30}app|"
                    + "follow .{2,40} on (?:twitter|facebook|instagram|x|whatsapp|telegram|google)|"
                    + "join (?:our|us on) |like us on|click (?:here|to) |to (?:read|continue reading) (?:more|the full)|"
                    + "thank you for (?:reading|subscribing|signing)|support (?:our|independent) journalism|already a (?:subscriber|member)|"
                    + "photo ?credits?:|image ?credits?:|images? source|photo(?:graph)?s? by:?|photo:|pictured?:|image:|foto:|credit:|file photo|"
                    + "copyright (?:©|\\(c\\)|\\d{4}|notice)|©|\\(c\\) ?\\d{4}|all rights reserved|(?:first|originally) published(?::|.{0,60}$)|last (?:updated|modified)|updated (?:on|at|:)|published (?:on|at|:)|"
                    + "this (?:article|story|post|piece) (?:originally|first) appeared|the post .{2,160} appeared first on|(?:this|the) (?:article|story|content|material) (?:was|is) (?:originally )?(?:published|produced|provided|available|for subscribers)|"
                    + "(?:reporting|additional reporting|writing|editing|compiled|edited) by\\b|\\((?:reporting|additional reporting|writing|editing) by|"
                    + "(?:our|we use|this (?:web)?site uses) cookies|by (?:continuing|using|signing|clicking|subscribing|entering|submitting)\\b.{0,60}\\b(?:agree|accept|consent)|"
                    + "this site is protected by recaptcha|for more (?:information|news|stories).{0,60}(?:visit|click|see|check)|"
                    + "(?:have|got) (?:a )?(?:news )?(?:tip|story|question)s?\\b.{0,60}(?:contact|e-?mail|send|get in touch)|"
                    + "do you have (?:a|any) .{0,40}(?:contact|e-?mail|let us know)|"
                    + "please (?:log in|sign in|register|subscribe|enable|disable)|you (?:must|need to) (?:be logged|log in|enable))");

    /** What the desk says of an earlier version of the text. */
    private static final Opening CORRECTION = new Opening(
            "(?:corrections?|clarifications?|corrigendum|erratum|berichtigung|richtigstellung|corrección|rectificación|fe de erratas|"
                    + "rectificatif|rettifica|correção|sprostowanie)\\b[^.:]{0,40}:\\s");

    /** The heading of a list of other articles. */
    private static final Opening BOX = new Opening(
            "(?:(?:more )?related(?: (?:news|articles?|stories|content|posts?|topics?|links?|coverage|reading|videos?))?|most (?:read|popular|viewed|shared|commented)|"
                    + "(?:read|up|watch) next|next up|(?:also|must|further) read(?:ing)?|see also|more (?:from|in|on|news|stories|about|like).{0,50}|"
                    + "you (?:may|might) (?:also )?(?:like|be interested).{0,30}|recommended(?: .{2,30})?|trending(?: .{2,30})?|popular(?: .{2,30})?|"
                    + "top (?:stories|news|headlines|videos)|(?:the )?latest(?: .{2,30})?|breaking(?: news)?|coverage|in case you missed it|don['’]?t miss|"
                    + "editor'?s'? (?:picks?|choice)|what to read next|around the web|from (?:around )?the web|"
                    + "comments?(?: ?\\(\\d+\\))?|\\d+ comments|leave a (?:comment|reply)|share this.{0,30}|newsletters?|follow us.{0,30}|about the author.{0,40}|"
                    + "mehr zum thema|lesen sie auch|das könnte sie auch interessieren|meistgelesen|sur le même sujet|à lire aussi|les plus lus|"
                    + "lo más (?:leído|visto)|más noticias|noticias relacionadas|te puede interesar|relacionad[oa]s|leia (?:também|mais)|mais lidas|"
                    + "leggi anche|articoli correlati|lees ook|meer over.{0,40}|читайте также|по теме|самое (?:читаемое|популярное)|"
                    + "czytaj także|zobacz także|najczęściej czytane|polecane|διαβάστε (?:επίσης|ακόμα)|σχετικά άρθρα|"
                    + "auch interessant|weitere (?:artikel|themen|meldungen|nachrichten)|les plus (?:lus|commentés)|sur le même thème|le più lette|mest lest|mest läst|"
                    + "meest gelezen|baca juga|berita terkait|terpopuler|ilgili haberler|en çok okunan(?:lar)?|tin liên quan|đọc nhiều|xem thêm|"
                    + "الأكثر (?:قراءة|مشاهدة|شيوعا?ً?)|(?:مواضيع|أخبار|مقالات|مواد) ذات صلة|اقر(?:أ|ئي?) أيضا?ً?|مطالب مرتبط|پربازدیدها|כתבות נוספות|הנקראות ביותר|"
                    + "संबंधित (?:खबरें|समाचार)|related (?:internet )?links|elsewhere on .{2,40}|関連記事|関連ニュース|関連リンク|アクセスランキング|"
                    + "相关(?:新闻|阅读|文章|推荐)|延伸[阅閱][读讀]|推荐阅读|热门(?:新闻|文章)|相關(?:新聞|文章)|熱門新聞|관련 ?기사|많이 본 (?:뉴스|기사)|인기 ?기사)\\s?(?:[:：>»…]|\\.{3})?");

    /** The foot of a page: nothing after it belongs to the article. */
    private static final Opening FOOT = new Opening(
            "(?:©|\\(c\\) ?\\d{4}|copyright (?:©|\\(c\\)|\\d{4}|notice)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
                    + "todos os direitos reservados|все права защищены|wszelkie prawa zastrzeżone|tutti i diritti riservati|alle rechten voorbehouden|tüm hakları saklıdır|hak cipta|"
                    + "جميع الحقوق محفوظة|כל הזכויות שמורות|版权所有|版權所有|無断転載|무단 ?전재|you(?: are|'re) receiving this (?:e-?mail|newsletter)|impressum$|"
                    + "mentions légales$|aviso legal$|(?:terms (?:of (?:use|service)|and conditions)|privacy policy).{0,20}$)");

    private static final Pattern LEGAL = Pattern.compile(
            "\\b(?:reproduction|redistribution|republication|retransmission|downloading|copying)\\b.{0,700}\\b(?:strictly prohibited|(?:is|are) prohibited|(?:prior|express|explicit|written)(?: and \\w{3,12})?(?: \\w{3,12})? (?:permission|consent))\\b"
                    + "|\\b(?:this|our) (?:web)?site uses cookies\\b|\\bnecessary cookies\\b|\\bcookies (?:that|which) (?:may|are|help)\\b.{0,200}\\bwebsite\\b"
                    + "|may not be (?:published, broadcast|reproduced|republished|redistributed)|all rights reserved",
            FLAGS);

    /** One of these is in every line that {@link #LEGAL} finds something in. */
    private static final Keywords LEGAL_WORDS =
            new Keywords("prohibited", "permission", "consent", "cookies", "may not be ", "all rights reserved");

    private static final int SHORTEST_LEGAL = "necessary cookies".length();

    private static final Pattern CREDIT_TAIL = Pattern.compile(
            "(?:\\((?:[^()]{0,60}[/|, ])?(?:ap|afp|reuters|epa|epa-efe|efe|getty(?: images)?|ap photo|pa|pa images|dpa|upi|tass|xinhua|kcna|ansa|anadolu|bloomberg|shutterstock)(?:[/ ][^()]{0,40})?\\)"
                    + "|[(（](?:图片来自|图片来源|圖片來源|图|圖|写真|사진)[^()（）]{0,40}[)）]|(?:photo|image|picture)s? ?(?:credits?|sources?|courtesy)? ?(?::|by\\b) ?[^\"“”„«»]{2,60}|via (?:reuters|ap|afp|getty images)|getty images|/(?:afp|reuters|epa|pool)|ap photo.{0,40})\\s?\\.?$",
            FLAGS);

    /** No credit that {@link #CREDIT_TAIL} finds is longer. */
    private static final int LONGEST_TAIL = 250;

    private static final int MAX_AFTER_BRACKET = 2;

    /** The words of {@link #CREDIT_TAIL} that need neither bracket nor slash. */
    private static final Keywords CREDIT_WORDS = new Keywords("photo", "image", "picture", "via ");

    private static final Opening CREDIT_LINE = new Opening(
            "(?:(?-i:FILE) ?[-–—] ?|(?:photo|image|picture|foto|bild|фото|صورة|写真|图片?|사진)s?(?: credits?| sources?| courtesy| by| d’archives)? ?[:：©]|images? sources?\\b|source ?: ?(?:getty|reuters|afp|ap)\\b|© ?.{2,40}\\|)");

    private static final Openings OPENINGS = new Openings(WHOLE, LEAD, CORRECTION, BOX, FOOT, CREDIT_LINE);

    /**
     * Everything that a line is worded like.
     *
     * @param notice what a house says on its own behalf
     */
    public record Wording(
            boolean furniture,
            boolean boxLabel,
            boolean caption,
            boolean credit,
            boolean foot,
            boolean legal,
            boolean notice) {}

    private Phrases() {}

    /** The answers of all questions below, at the price of few: nearly no line begins like any of the lists. */
    public static Wording of(String line) {
        boolean notice = HouseNotices.isNotice(line);
        if (line.length() > LONGEST_FURNITURE) {
            return new Wording(false, false, isCaption(line), false, false, false, notice);
        }
        boolean legal = isLegal(line);
        if (!OPENINGS.mayBegin(line)) {
            return new Wording(legal, false, endsInCredit(line), false, false, legal, notice);
        }
        boolean boxLabel = isBoxLabel(line);
        boolean credit = isCreditLine(line);
        boolean furniture = boxLabel || legal || beginsLikeFurniture(line);
        return new Wording(furniture, boxLabel, credit || endsInCredit(line), credit, isFoot(line), legal, notice);
    }

    /** A line that is no part of any article's text: a template put it there, or the house speaks for itself. */
    public static boolean isFurniture(String line) {
        boolean template =
                line.length() <= LONGEST_FURNITURE && (beginsLikeFurniture(line) || isBoxLabel(line) || isLegal(line));
        return template || HouseNotices.isNotice(line);
    }

    private static boolean beginsLikeFurniture(String line) {
        return WHOLE.isAll(line)
                || (LEAD.begins(line) && (line.length() < 200 || !Texts.endsSentence(line)))
                || CORRECTION.begins(line);
    }

    public static boolean isBoxLabel(String line) {
        return line.length() <= 80 && (!line.endsWith(".") || line.endsWith("...")) && BOX.isAll(line);
    }

    public static boolean isFoot(String line) {
        return line.length() <= 200 && FOOT.begins(line);
    }

    public static boolean isLegal(String line) {
        return line.length() >= SHORTEST_LEGAL
                && LEGAL_WORDS.isIn(line)
                && LEGAL.matcher(Texts.cut(line, 2_000)).find();
    }

    /** A line that credits a picture, or describes one and ends with its credit. */
    public static boolean isCaption(String line) {
        return isCreditLine(line) || endsInCredit(line);
    }

    private static boolean endsInCredit(String line) {
        return line.length() <= LONGEST_CAPTION
                && (line.regionMatches(true, 0, "file photo", 0, 10) || (mayEndInCredit(line) && hasCreditTail(line)));
    }

    private static boolean hasCreditTail(String line) {
        return CREDIT_TAIL
                .matcher(line)
                .region(Math.max(0, line.length() - LONGEST_TAIL), line.length())
                .useTransparentBounds(true)
                .find();
    }

    /** One of {@link #CREDIT_WORDS}, an agency after a slash, or something in brackets with a full stop or none behind. */
    private static boolean mayEndInCredit(String line) {
        return line.indexOf('/') >= 0
                || line.indexOf(')', Math.max(0, line.length() - MAX_AFTER_BRACKET - 1)) >= 0
                || line.endsWith("）")
                || CREDIT_WORDS.isIn(line);
    }

    public static boolean isCreditLine(String line) {
        return line.length() <= LONGEST_CAPTION && CREDIT_LINE.begins(line);
    }
}
