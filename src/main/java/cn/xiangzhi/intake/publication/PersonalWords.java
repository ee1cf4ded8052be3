package cn.xiangzhi.intake.publication;

import cn.xiangzhi.secrecy.Mask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal data in what people wrote, by rules, and takes it out (PIPL 28, F52): numbers of papers, telephones, banks and
 * plates, accounts, dwellings, and names where the words around say that it is one. Rules find much and not all: a person
 * still reads every text before it is shown.
 */
final class PersonalWords {

    private record Rule(String label, Pattern pattern, String instead) {}

    /** What was found, as it stood in the text. */
    record Found(String label, String words) {}

    private static final String SURNAME = "(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘"
            + "于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤])";

    /** Signs that go on with the sentence and are no part of a name. */
    private static final String NOT_A_NAME = "在把将的了说是家和与向被给对从去来有占用私乱违不未等又再就也都经常每天门等反投举扔倒堆养开停种盖搭打骂某";

    private static final String GIVEN = "[\\u4e00-\\u9fa5&&[^" + NOT_A_NAME + "]]{1,2}";
    private static final String NAME = SURNAME + GIVEN;
    private static final String BEFORE =
            "(?:村民|居民|业主|户主|邻居|租户|房东|商户|摊主|店主|老板|司机|我叫|本人叫|名叫|名字叫|姓名|联系人|举报人|反映人|当事人|负责人|法人|被举报人|儿子|女儿|父亲|母亲|丈夫|妻子|老公|老婆|弟弟|哥哥|姐姐|妹妹)";
    private static final String AFTER =
            "(?:先生|女士|师傅|老板|主任|书记|村长|支书|队长|组长|经理|医生|老师|同志|老汉|大爷|大妈|大娘|阿姨|叔叔|夫妇|夫妻|一家|家门口|家的|家在)";

    private static final Pattern NAMED =
            Pattern.compile("(?<=" + BEFORE + ")([：:是叫 ]{0,2})(" + NAME + ")|(" + NAME + ")(?=" + AFTER + ")");

    private static final List<Rule> RULES = List.of(
            rule(
                    "身份证号",
                    "(?<![0-9A-Za-z])\\d{6}[ -]?\\d{8}[ -]?\\d{3}[0-9Xx](?![0-9A-Za-z])|(?<!\\d)\\d{15}(?!\\d)",
                    "（证件号略）"),
            rule("手机号", "(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d(?:[- 　]?\\d){8}(?!\\d)", "（电话略）"),
            rule("固定电话", "(?<!\\d)(?:\\(0\\d{2,3}\\)|（0\\d{2,3}）|0\\d{2,3}[- ]?)\\d{7,8}(?!\\d)", "（电话略）"),
            rule("银行账号", "(?<!\\d)\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?!\\d)", "（账号略）"),
            rule("电子邮箱", "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,60}(?:\\.[A-Za-z0-9-]{1,60}){1,4}", "（邮箱略）"),
            rule("社交账号", "(?i)(?:微信号?|QQ号?|VX|抖音号?|快手号?)[：:是为 ]{0,3}[A-Za-z0-9_-]{5,30}", "（账号略）"),
            rule("车牌号", "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·.• ]?[A-Za-z0-9]{5,6}(?![A-Za-z0-9])", "（车牌略）"),
            rule(
                    "出生日期",
                    "(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日(?:出生|生)|(?:出生日期|生日|出生于)[：:是 ]{0,2}(?:19|20)\\d{2}[年.-]\\d{1,2}[月.-]\\d{1,2}日?",
                    "（出生日期略）"),
            rule(
                    "住址门牌",
                    "(?:[0-9一二三四五六七八九十百]{1,4}(?:号楼|幢|栋|座)(?:[0-9一二三四五六七八九十]{1,3}单元)?(?:[0-9]{1,4}(?:室|户|号)?)?)"
                            + "|(?:[0-9一二三四五六七八九十]{1,3}单元(?:[0-9]{1,4}(?:室|户|号)?)?)"
                            + "|(?:[0-9一二三四五六七八九十]{1,3}(?:组|社|队)[0-9]{1,4}(?:号|户))"
                            + "|(?:门牌号?[：:是 ]{0,2}[0-9]{1,5}号?)|(?<![0-9])[0-9]{2,4}室"
                            + "|(?:(?:家庭)?住址|现住|家住|户籍地)[：:是在 ]{0,2}[^，。；,;\\n]{2,40}",
                    "（门牌略）"));

    private PersonalWords() {}

    private static Rule rule(String label, String pattern, String instead) {
        return new Rule(label, Pattern.compile(pattern), instead);
    }

    /** The text without what the rules find; {@code names} are people known by name, as the reporter. */
    static String masked(String text, Collection<String> names) {
        var out = text;
        for (var name : names) {
            if (name.codePointCount(0, name.length()) > 1) {
                out = out.replace(name, called(name));
            }
        }
        for (var rule : RULES) {
            out = rule.pattern.matcher(out).replaceAll(Matcher.quoteReplacement(rule.instead));
        }
        return NAMED.matcher(out).replaceAll(found -> Matcher.quoteReplacement(named(found)));
    }

    /** What the rules find, in the order of the rules; empty when a text may be shown as it is. */
    static List<Found> found(String text, Collection<String> names) {
        var all = new ArrayList<Found>();
        for (var name : names) {
            if (name.codePointCount(0, name.length()) > 1 && text.contains(name)) {
                all.add(new Found("报告人姓名", name));
            }
        }
        for (var rule : RULES) {
            rule.pattern.matcher(text).results().forEach(hit -> all.add(new Found(rule.label, hit.group())));
        }
        NAMED.matcher(text).results().forEach(hit -> all.add(new Found("姓名", name(hit))));
        return List.copyOf(all);
    }

    private static String named(MatchResult hit) {
        return (hit.group(2) == null ? "" : hit.group(1)) + called(name(hit));
    }

    private static String name(MatchResult hit) {
        return hit.group(2) == null ? hit.group(3) : hit.group(2);
    }

    /** 何小满 becomes 何某某. */
    private static String called(String name) {
        return Mask.name(name).replace('*', '某');
    }
}
