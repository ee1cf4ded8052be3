package cn.xiangzhi.powers.rules;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.List;

/** Power entrusted by an organ that holds it (PPL 20, 21; ALL 24): the deed, its scope, the seal, and who answers for it. */
public final class Delegation {

    private Delegation() {}

    /** What lets the organ entrust. */
    public enum Ground implements Labelled {
        LAW("法律"),
        REGULATION("法规"),
        RULE("规章"),
        DOCUMENT("规范性文件"),
        NONE("没有规定");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        boolean enough() {
            return this == LAW || this == REGULATION || this == RULE;
        }
    }

    /** Who takes it. */
    public enum Body implements Labelled {
        ADMINISTRATIVE_ORGAN("行政机关（乡镇政府、街道办）"),
        PUBLIC_BODY("依法成立、具有管理公共事务职能的组织"),
        COMPANY("企业（如物业公司）"),
        PERSON("个人");

        private final String label;

        Body(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Who takes the power, and what it has for it (PPL 21). */
    public record Entrustee(
            @Fact("受托主体") Body body,
            @Fact("受托方有取得执法证的人员") boolean officers,
            @Fact("受托方有事项所需的检测、鉴定条件") boolean means) {

        boolean unfit() {
            return body == Body.COMPANY || body == Body.PERSON || !officers || !means;
        }

        /** As the agreement keeps it. */
        public String words() {
            return body.label() + "；" + (officers ? "有" : "没有") + "取得执法证的人员；" + (means ? "有" : "没有") + "事项所需的检测、鉴定条件";
        }
    }

    /** Asked when the agreement is drafted or the deed entered, before anybody acts under it. */
    public static final Gate<Entrustee> ENTRUSTEE = Gate.of(
            "受托主体",
            refuses("委托-1", RefusalCode.DELE_07, "受托主体是否不适格", Entrustee::unfit, e -> "受托主体不具备法定条件：" + e.words()));

    /** A deed of delegation and an act under it. */
    public record Deed(
            @Fact("委托的依据") Ground ground,
            @Fact("受托主体") Body body,
            @Fact("受托方有取得执法证的人员和必要的检测条件") boolean qualified,
            @Fact("书面委托书") boolean written,
            @Fact("写明事项") boolean items,
            @Fact("写明权限") boolean authority,
            @Fact("写明期限") boolean term,
            @Fact("双方都已公布") boolean publishedByBoth,
            @Fact("期限起") LocalDate from,
            @Fact("期限止") LocalDate until,
            @Fact("办理日期") LocalDate on,
            @Fact("事项在委托范围之内") boolean inScope,
            @Fact("以委托机关的名义") boolean inItsName,
            @Fact("再委托给他人") boolean passedOn,
            @Fact("实施行政强制措施") boolean coercive,
            @Fact("委托机关自己没有这项职权") boolean beyondOrgan) {

        Entrustee entrustee() {
            return new Entrustee(body, qualified, qualified);
        }
    }

    public static final Gate<Deed> DEED = Gate.of(
            "委托执法",
            refuses("委托-1", RefusalCode.DELE_07, "受托主体是否不适格", d -> d.entrustee().unfit()),
            refuses(
                    "委托-2",
                    RefusalCode.DELE_01,
                    "委托是否没有法律、法规、规章依据",
                    d -> !d.ground().enough()),
            refuses("委托-15", RefusalCode.DELE_01, "委托机关自己是否没有这项职权", Deed::beyondOrgan, d -> "委托机关只能在自己的法定权限以内委托"),
            refuses(
                    "委托-3",
                    RefusalCode.DELE_02,
                    "委托书是否缺少要素",
                    d -> !d.written() || !d.items() || !d.authority() || !d.term()),
            refuses("委托-4", RefusalCode.DELE_03, "是否没有双方公布", d -> !d.publishedByBoth()),
            refuses("委托-5", RefusalCode.DELE_08, "是否实施行政强制措施", Deed::coercive),
            refuses("委托-6", RefusalCode.DELE_06, "是否再委托", Deed::passedOn),
            refuses(
                    "委托-7",
                    RefusalCode.DELE_04,
                    "是否超出期限",
                    d -> d.on().isBefore(d.from()) || d.on().isAfter(d.until()),
                    d -> "委托期限为" + d.from() + "至" + d.until() + "，办理日期为" + d.on()),
            refuses("委托-8", RefusalCode.DELE_04, "事项是否超出委托范围", d -> !d.inScope()),
            refuses("委托-9", RefusalCode.DELE_05, "是否不以委托机关的名义", d -> !d.inItsName()));

    /** A licence another body is to grant. */
    public record Licence(
            @Fact("受托主体") Body body, @Fact("已公告受托机关和内容") boolean announced) {}

    public static final Gate<Licence> LICENCE = Gate.of(
            "委托实施行政许可",
            refuses("委托-10", RefusalCode.DELE_09, "受托方是否不是行政机关", l -> l.body() != Body.ADMINISTRATIVE_ORGAN),
            refuses("委托-11", RefusalCode.DELE_03, "是否没有公告", l -> !l.announced()));

    /** Refused unless the entrustee may take an item of that kind: a licence by an organ only, enforcement under PPL 21. */
    public static void entrust(String what, String kind, Entrustee entrustee, boolean announced) {
        if (kind.equals("行政许可")) {
            LICENCE.pass(what, new Licence(entrustee.body(), announced));
        } else if (kind.matches("行政(处罚|强制|检查)")) {
            ENTRUSTEE.pass(what, entrustee);
        }
    }

    /** In which way the township acts. */
    public record Acting(@Fact("办案方式") Mode mode) {}

    public enum Answers implements Labelled {
        ENTRUSTING_ORGAN("委托机关为被申请人、被告"),
        TOWNSHIP("本乡镇（街道）为被申请人、被告");

        private final String label;

        Answers(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Acting, Answers> RESPONDENT = new RuleBook<>(
            "复议被申请人",
            Gate.VERSION,
            List.of(new Clause<>(
                    "委托-12",
                    Citation.of(Statute.ARL, 19, 3),
                    "是否受委托办理",
                    a -> a.mode() == Mode.DELEGATED,
                    Answers.ENTRUSTING_ORGAN)),
            Answers.TOWNSHIP);

    public static final RuleBook<Acting, Answers> DEFENDANT = new RuleBook<>(
            "诉讼被告",
            Gate.VERSION,
            List.of(new Clause<>(
                    "委托-13",
                    Citation.of(Statute.ALA, 26, 5),
                    "是否受委托办理",
                    a -> a.mode() == Mode.DELEGATED,
                    Answers.ENTRUSTING_ORGAN)),
            Answers.TOWNSHIP);

    public enum ReviewOrgan implements Labelled {
        COUNTY_GOVERNMENT("县级人民政府");

        private final String label;

        ReviewOrgan(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The same organ in both modes: over the township itself, or over the county department that entrusted it. */
    public static final RuleBook<Acting, ReviewOrgan> REVIEW_ORGAN = new RuleBook<>(
            "复议机关",
            Gate.VERSION,
            List.of(new Clause<>(
                    "委托-14",
                    Citation.of(Statute.ARL, 24, 1),
                    "是否由县级人民政府管辖（乡镇、街道以及县级部门都是）",
                    a -> true,
                    ReviewOrgan.COUNTY_GOVERNMENT)),
            ReviewOrgan.COUNTY_GOVERNMENT);

    /** What is to be sealed. */
    public enum Paper implements Labelled {
        DECISION("行政处罚决定书"),
        ACCEPTANCE("行政许可受理凭证");

        private final String label;

        Paper(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** With what. */
    public enum Seal implements Labelled {
        TOWNSHIP("乡镇政府（街道办）印章"),
        ENTRUSTING_ORGAN("委托机关印章"),
        TEAM("执法队伍印章"),
        BUSINESS("业务专用章");

        private final String label;

        Seal(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A seal about to be set. */
    public record Sealing(
            @Fact("办案方式") Mode mode,
            @Fact("文书") Paper paper,
            @Fact("印章") Seal seal) {

        boolean wrong() {
            if (paper == Paper.ACCEPTANCE) {
                return seal == Seal.TEAM;
            }
            return seal != (mode == Mode.DELEGATED ? Seal.ENTRUSTING_ORGAN : Seal.TOWNSHIP);
        }
    }

    public static final Gate<Sealing> SEALING = Gate.of(
            "用印",
            refuses(
                    "用印-1",
                    RefusalCode.PROC_14,
                    "印章是否与作出决定的机关不符",
                    Sealing::wrong,
                    s -> s.paper().label() + "不得加盖" + s.seal().label()));
}
