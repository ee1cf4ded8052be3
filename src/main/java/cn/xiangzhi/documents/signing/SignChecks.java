package cn.xiangzhi.documents.signing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.SignPlace;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.forms.BarePages;
import cn.xiangzhi.documents.ink.InkCheck;
import cn.xiangzhi.documents.ink.Mark;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.secrecy.Sm3;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Everything that is asked before somebody's signature, or refusal to sign, is kept. */
final class SignChecks {

    private static final String WHAT = "签名没有保存";
    private static final Basis HOUSE = Basis.house("屏幕签名");
    private static final Citation RECORDS = Citation.of(Statute.PPL, 55, 2);
    private static final Pattern NAME = Pattern.compile("[\\p{L}·•．. ]{2,40}");
    private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}·•．.]+");
    private static final int MOST_NOTE = 300;

    private SignChecks() {}

    /** Why nothing can be signed on the paper any more; null when it can. */
    static @Nullable Refused closed(Papers.Sheet sheet, boolean sealed) {
        if (sheet.paper().voided()) {
            return ended("文书已经作废", "请在重新出具的文书上签名");
        }
        if (sealed) {
            return ended("文书已经用印，盖章的文件不能再改动", "请在送达回证上签名，或者打印盖章文件后手写签名");
        }
        return Sm3.hex(sheet.html()).equals(sheet.paper().digest())
                ? null
                : ended("文书内容与出具时的摘要不一致", "请保留现状，报告系统管理员运行 bin/xiangzhi verify 查明");
    }

    /** The words that were shown are those of the paper now. */
    static void words(Papers.Sheet sheet, SignAsk ask) {
        if (!ask.words().equals(sheet.paper().digest())) {
            throw conflict("看到的文书与现在的不是同一内容", "请重新打开文书，看过每一页后再签名");
        }
    }

    /** Who signs: named, in a capacity of that side, an officer the paper names, a witness who is none; and not twice. */
    static void person(Papers.Sheet sheet, SignPlace place, SignAsk ask, List<Signature> before) {
        var name = name(ask.name(), "签名人姓名");
        if (!place.role().capacities().contains(ask.capacity())) {
            throw Refused.invalid(
                    WHAT, "没有写明签名人的身份", "请选择：" + String.join("、", place.role().capacities()));
        }
        if (place.role() == SignPlace.Role.OFFICER && !named(sheet, name)) {
            throw Refused.invalid(WHAT, "文书里没有写“" + name + "”，不能作为" + place.label() + "签名", "请由文书写明的人员签名");
        }
        if (ask.refusal() != null
                && before.stream()
                        .anyMatch(sign -> sign.stands()
                                && sign.refusal() != null
                                && sign.place().equals(place)
                                && sign.name().equals(name))) {
            throw conflict("“" + name + "”在“" + place.label() + "”处拒绝签名已经登记", "不用再登记；后来愿意签的，可以签名");
        }
        var standing = before.stream()
                .filter(sign -> sign.stands() && sign.refusal() == null)
                .toList();
        var witness = place.role() == SignPlace.Role.WITNESS;
        if (standing.stream()
                .anyMatch(sign ->
                        sign.name().equals(name) && witness != (sign.place().role() == SignPlace.Role.WITNESS))) {
            throw Refused.unlawful(null, WHAT, "“" + name + "”已经以别的身份在这份文书上签名，见证人不能兼任", RECORDS, "请另外邀请见证人");
        }
        var here = standing.stream().filter(sign -> sign.place().equals(place)).toList();
        if (here.stream().anyMatch(sign -> sign.name().equals(name))) {
            throw conflict("“" + name + "”已经在“" + place.label() + "”处签名", "不用再签；签错的，作废文书后重新出具");
        }
        if (here.size() >= SignPlace.MOST) {
            throw conflict("“" + place.label() + "”处已有 " + here.size() + " 人签名", "请核对签名处");
        }
    }

    /** The marks, each on its page: one for every page of a record, one on the page that has the place. */
    static List<Mark> marks(SignPlace place, List<Mark> drawn, List<BarePages.Page> pages) {
        var wanted = place.everyPage()
                ? pages
                : List.of(pages.reversed().stream()
                        .filter(page -> page.says(place.printed()))
                        .findFirst()
                        .orElse(pages.getLast()));
        if (drawn.isEmpty()) {
            throw Refused.invalid(WHAT, "没有签名", "请在签名框内写下姓名");
        }
        var marks = new ArrayList<Mark>();
        for (var page : wanted) {
            var of = place.everyPage()
                    ? drawn.stream()
                            .filter(mark -> mark.page() == page.number())
                            .toList()
                    : drawn;
            if (of.size() != 1) {
                throw Refused.unlawful(
                        null,
                        WHAT,
                        of.isEmpty() ? "第 " + page.number() + " 页没有签名，笔录要逐页签名" : "同一页有两个签名",
                        RECORDS,
                        "请从第一页看到最后一页，每页签一次");
            }
            InkCheck.check(of.getFirst().ink(), place.everyPage() ? "第 " + page.number() + " 页" : "");
            marks.add(new Mark(page.number(), page.digest(), of.getFirst().ink()));
        }
        if (drawn.size() != marks.size()) {
            throw Refused.invalid(WHAT, "签名的页数与文书的页数不一致", "请刷新页面后重新签名");
        }
        return List.copyOf(marks);
    }

    /** Two officers the paper names say how it was refused, and a recording or a witness bears it out. */
    static Signature.Refusal refusal(Papers.Sheet sheet, SignPlace place, Actor actor, Signature.Refusal ask) {
        if (!place.role().mayRefuse()) {
            throw Refused.invalid(WHAT, "“" + place.label() + "”处不登记拒绝签名", "没有见证人的不用签；执法人员应当签名");
        }
        var note = ask.note().strip();
        if (note.isEmpty() || note.length() > MOST_NOTE) {
            throw Refused.unlawful(
                    null, WHAT, note.isEmpty() ? "没有写明拒绝签名的情况" : "情况写得超过 300 字", RECORDS, "请写明拒绝签名的经过和理由，不超过 300 字");
        }
        var second = name(ask.secondOfficer(), "另一名执法人员");
        if (second.equals(actor.name()) || !named(sheet, second)) {
            throw Refused.unlawful(
                    null, WHAT, "拒绝签名要由两名执法人员注明，“" + second + "”不是文书写明的另一名执法人员", RECORDS, "请填写文书上写明的、您以外的执法人员");
        }
        var witness = ask.witness().isBlank() ? "" : name(ask.witness(), "见证人");
        if (witness.isEmpty() && !ask.recorded()) {
            throw Refused.unlawful(null, WHAT, "拒绝签名既没有见证人，也没有录音录像", RECORDS, "请填写见证人，或者录音录像后勾选");
        }
        if (witness.equals(second) || witness.equals(actor.name())) {
            throw Refused.unlawful(null, WHAT, "见证人不能是办案的执法人员", RECORDS, "请另外邀请见证人");
        }
        return new Signature.Refusal(note, second, witness, ask.recorded());
    }

    static String name(String typed, String field) {
        var name = typed.strip();
        if (!NAME.matcher(name).matches()) {
            throw Refused.invalid(WHAT, field + (name.isEmpty() ? "没有填写" : "填得不对"), "请填写真实姓名，两个字以上，不写数字和符号");
        }
        return name;
    }

    /** Whether the paper's words name that person. */
    private static boolean named(Papers.Sheet sheet, String name) {
        return List.of(NOT_NAME.split(Jsoup.parse(sheet.html()).text())).contains(name);
    }

    private static Refused ended(String why, String remedy) {
        return new Refused(Refused.Kind.CONFLICT, null, "不能再签名", why, HOUSE, remedy);
    }

    static Refused conflict(String why, String remedy) {
        return new Refused(Refused.Kind.CONFLICT, null, WHAT, why, HOUSE, remedy);
    }
}
