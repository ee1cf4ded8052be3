package cn.xiangzhi.casework.rules.decision;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must stand before a penalty is decided, and what its paper must say (PPL 44, 45, 57 to 62). */
public final class Decision {

    private Decision() {}

    /** The notice before the decision, as its text gives it. */
    public record Notice(
            @Fact("写明了拟处罚的种类") boolean kindStated,
            @Fact("拟罚款的下限（元）") BigDecimal fineFrom,
            @Fact("拟罚款的上限（元，与下限相同即为确定数额）") BigDecimal fineTo,
            @Fact("写明了事实、理由和依据") boolean factsAndBasis,
            @Fact("告知了陈述申辩的权利") boolean pleaTold,
            @Fact("属于应当告知听证的情形") boolean hearingDue,
            @Fact("告知了要求听证的权利") boolean hearingTold) {}

    public static final Gate<Notice> NOTICE = Gate.of(
            "事先告知",
            refuses(
                    "告知-1",
                    RefusalCode.PROC_04,
                    "拟处罚内容是否不确定（没有种类，或者只写幅度）",
                    n -> !n.kindStated() || n.fineFrom().compareTo(n.fineTo()) != 0,
                    n -> "事先告知须写明确定的处罚种类和数额，不得只写幅度"),
            refuses("告知-2", RefusalCode.PROC_04, "是否没有写明事实、理由和依据", n -> !n.factsAndBasis()),
            refuses("告知-3", RefusalCode.PROC_04, "是否没有告知陈述申辩的权利", n -> !n.pleaTold()),
            refuses("告知-4", RefusalCode.PROC_08, "应当告知听证而没有告知", n -> n.hearingDue() && !n.hearingTold()));

    /**
     * A file on the way to the head's desk.
     *
     * @param windowEnds the last day of the plea or hearing window; null when no notice was served
     */
    public record Ready(
            @Fact("已送达事先告知书") boolean noticeServed,
            @Fact("陈述申辩或者听证申请期限届满日") @Nullable LocalDate windowEnds,
            @Fact("拟作出决定的日期") LocalDate on,
            @Fact("当事人书面放弃陈述申辩和听证") boolean waived,
            @Fact("当事人提出了陈述申辩") boolean pleaReceived,
            @Fact("已复核陈述申辩并形成记录") boolean pleaReviewed,
            @Fact("告知的罚款（元）") BigDecimal announcedFine,
            @Fact("拟决定的罚款（元）") BigDecimal finalFine,
            @Fact("处罚种类比告知的更重") boolean heavierKind,
            @Fact("告知后事实或者依据有变化") boolean changed,
            @Fact("变化后已重新告知") boolean renotified,
            @Fact("当事人要求听证") boolean hearingRequested,
            @Fact("已举行听证并形成笔录") boolean hearingHeld,
            @Fact("当事人撤回听证申请，或者无正当理由不出席、中途退出，听证已终止") boolean hearingEnded,
            @Fact("案件处于中止状态") boolean suspended,
            @Fact("已移送公安机关且没有退回") boolean criminalPending) {

        boolean windowOpen() {
            return !waived && (windowEnds == null || !on.isAfter(windowEnds));
        }

        boolean heavier() {
            return heavierKind || finalFine.compareTo(announcedFine) > 0;
        }

        /** Nothing new but the plea itself. */
        boolean heavierForThePlea() {
            return heavier() && pleaReceived && !changed;
        }

        String window() {
            return windowEnds == null ? "期限的届满日没有记录，当事人没有书面放弃" : "期限到" + windowEnds + "届满，当事人没有书面放弃";
        }
    }

    public static final Gate<Ready> READY = Gate.of(
            "作出处罚决定的前提",
            clause(
                    "前提-1",
                    Citation.of(Statute.MSR, 46, 2),
                    "案件是否仍在中止",
                    Ready::suspended,
                    No.say(null, "案件处于中止状态，不得作出决定", "请先办理恢复调查")),
            refuses("前提-2", RefusalCode.TRAN_01, "是否已移送公安机关而没有退回", Ready::criminalPending),
            refuses("前提-3", RefusalCode.PROC_04, "是否没有送达事先告知书", r -> !r.noticeServed()),
            refuses(
                    "前提-4",
                    RefusalCode.PROC_05,
                    "是否仍在陈述申辩或者听证申请期限内且没有书面放弃",
                    r -> r.noticeServed() && r.windowOpen(),
                    Ready::window),
            refuses("前提-5", RefusalCode.PROC_06, "提出了陈述申辩而没有复核", r -> r.pleaReceived() && !r.pleaReviewed()),
            refuses(
                    "前提-6",
                    RefusalCode.PROC_08,
                    "要求听证而没有举行",
                    r -> r.hearingRequested() && !r.hearingHeld() && !r.hearingEnded()),
            refuses("前提-7", RefusalCode.PROC_19, "事实或者依据变化后没有重新告知", r -> r.changed() && !r.renotified()),
            refuses(
                    "前提-8",
                    RefusalCode.PROC_07,
                    "申辩之后没有新的事实或者依据，处罚是否比告知的更重",
                    Ready::heavierForThePlea,
                    r -> "拟决定的处罚比告知的更重，不得因申辩加重"),
            refuses(
                    "前提-9",
                    RefusalCode.PROC_19,
                    "处罚比告知的更重而没有重新告知",
                    r -> r.heavier() && !r.heavierForThePlea() && !r.renotified(),
                    r -> "拟决定的处罚比告知的更重，须重新告知"));

    /** The mandatory parts of a written decision. */
    public enum Part implements Labelled {
        PARTY("当事人姓名或者名称、地址"),
        FACTS_EVIDENCE("违反规定的事实和证据"),
        PENALTY_BASIS("处罚的种类和依据"),
        PERFORMANCE("履行方式和期限"),
        REMEDY("复议、诉讼的途径和期限，写明具体机关"),
        ORGAN_DATE("决定机关名称和日期"),
        SEAL("决定机关印章");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whose seal stands under it. */
    public enum Seal implements Labelled {
        DECIDING_ORGAN("作出决定的机关印章"),
        ENTRUSTED_BODY("受委托的乡镇印章"),
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

    /** A decision before it is issued. */
    public record Paper(
            @Fact("决定书已有的内容") Set<Part> parts,
            @Fact("加盖的印章") Seal seal,
            @Fact("有罚款而没有写明代收银行及账户") boolean bankMissing,
            @Fact("有罚款而没有写明逾期是否加处罚款") boolean lateFeeUnsaid,
            @Fact("当场处罚决定写成可以直接起诉") boolean directSuitToldInSummary,
            @Fact("复议机关、法院只写“有管辖权的”一类笼统说法") boolean vagueRemedy,
            @Fact("有陈述申辩而没有写明采纳情况和理由") boolean pleaUnsaid) {}

    public static final Gate<Paper> PAPER = Gate.of(
            "处罚决定书",
            refuses(
                    "文书-1",
                    RefusalCode.PROC_13,
                    "除印章外是否缺少法定内容",
                    p -> java.util.Arrays.stream(Part.values())
                            .anyMatch(part -> part != Part.SEAL && !p.parts().contains(part)),
                    p -> "缺少" + String.join("、", missing(p))),
            refuses("文书-2", RefusalCode.PROC_13, "有罚款是否没有写明代收银行", Paper::bankMissing, p -> "有罚款而没有写明代收银行的名称、地址和账户"),
            refuses("文书-5", RefusalCode.PROC_13, "有罚款是否没有写明逾期是否加处罚款", Paper::lateFeeUnsaid, p -> "有罚款而没有写明逾期是否加处罚款"),
            refuses(
                    "文书-3",
                    RefusalCode.PROC_14,
                    "是否没有加盖作出决定的机关印章",
                    p -> !p.parts().contains(Part.SEAL) || p.seal() != Seal.DECIDING_ORGAN),
            refuses(
                    "文书-6",
                    RefusalCode.PROC_13,
                    "复议机关、法院是否没有写明具体名称",
                    Paper::vagueRemedy,
                    p -> "没有写明具体的复议机关和人民法院，等于没有告知"),
            refuses("文书-7", RefusalCode.PROC_13, "有陈述申辩是否没有写明采纳情况", Paper::pleaUnsaid, p -> "当事人有陈述申辩，没有写明采纳情况和理由"),
            refuses("文书-4", RefusalCode.PROC_17, "当场处罚是否告知可以直接起诉", Paper::directSuitToldInSummary));

    /** A penalty and the order to put things right that belongs beside it (PPL 28(1)). */
    public record Beside(
            @Fact("给予行政处罚") boolean penalty,
            @Fact("已责令改正或者限期改正") boolean correctionOrdered) {}

    public static final Gate<Beside> CORRECTION = Gate.of(
            "处罚与责令改正", refuses("改正-1", RefusalCode.PROC_20, "处罚却没有责令改正", b -> b.penalty() && !b.correctionOrdered()));

    private static java.util.List<String> missing(Paper paper) {
        return java.util.Arrays.stream(Part.values())
                .filter(part -> part != Part.SEAL && !paper.parts().contains(part))
                .map(Part::label)
                .toList();
    }
}
