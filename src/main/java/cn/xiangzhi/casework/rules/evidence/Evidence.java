package cn.xiangzhi.casework.rules.evidence;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Evidence (PPL 41, 46, 56): the eight kinds, what excludes one, cameras, and things registered and preserved. */
public final class Evidence {

    /** Working days a thing may stay registered before something is done with it (PPL 56). */
    public static final int REGISTERED_DAYS = 7;

    /** Clock hours to make good the approval of an urgent registration (MSR 33). */
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);

    private static final Citation PPL_46 = Citation.of(Statute.PPL, 46, 1);

    private Evidence() {}

    /** The eight kinds of the law, and what is often taken for one. */
    public enum Kind implements Labelled {
        DOCUMENT("书证"),
        THING("物证"),
        AUDIO_VIDEO("视听资料"),
        ELECTRONIC("电子数据"),
        TESTIMONY("证人证言"),
        STATEMENT("当事人的陈述"),
        EXPERT("鉴定意见"),
        SCENE_RECORD("勘验笔录、现场笔录"),
        ORAL_REPORT("口头汇报（未制成笔录）");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One piece that is to found the facts. */
    public record Piece(
            @Fact("证据种类") Kind kind,
            @Fact("已查证属实") boolean verified,
            @Fact("以非法手段取得") boolean illegal,
            @Fact("在复议、诉讼期间由本机关自行收集") boolean collectedDuringRemedy,
            @Fact("经复议机关或者人民法院准许补充") boolean leave,
            @Fact("只有复制件而没有持有人核对确认") boolean unconfirmedCopy,
            @Fact("在作出决定之后才收集") boolean collectedAfterDecision,
            @Fact("只用于履行、执行、应诉，不用来证明原决定") boolean otherUse) {}

    public static final Gate<Piece> USE = Gate.of(
            "证据的采用",
            clause(
                    "证据-1",
                    PPL_46,
                    "是否不属于法定的证据种类",
                    p -> p.kind() == Kind.ORAL_REPORT,
                    No.say(null, "口头汇报不是法定的证据种类", "请制作询问笔录或者证人证言后再用")),
            refuses("证据-2", RefusalCode.EVID_01, "是否以非法手段取得", Piece::illegal),
            refuses("证据-3", RefusalCode.EVID_04, "是否没有查证属实", p -> !p.verified()),
            clause(
                    "证据-4",
                    Citation.of(Statute.ARL, 46, 1),
                    "是否在复议、诉讼期间由本机关自行收集，而没有准许补充",
                    p -> p.collectedDuringRemedy() && !p.leave(),
                    No.say(null, "复议、诉讼期间自行收集的证据，不能支持原决定", "请只提交作出决定时已有的证据；依法准许补充的除外")),
            clause(
                    "证据-6",
                    Citation.of(Statute.PPL, 40),
                    "是否在决定之后才收集，却用来证明原决定",
                    p -> p.collectedAfterDecision() && !p.otherUse() && !p.leave(),
                    No.say(null, "处罚须先查明事实再决定，决定之后收集的材料不能证明原决定", "请只用来记录履行、执行、应诉的情况；原决定证据不足的，依法撤销或者变更")),
            clause(
                    "证据-5",
                    Citation.of(Statute.MSR, 24),
                    "复制件是否没有经持有人核对确认",
                    Piece::unconfirmedCopy,
                    No.say(null, "复制件没有持有人核对无误的签名或者盖章", "请与原件核对，注明出处、日期并由持有人签名")));

    /** What lets an organ use automatic monitoring. */
    public enum CameraBasis implements Labelled {
        LAW("法律"),
        ADMINISTRATIVE_REGULATION("行政法规"),
        LOCAL_REGULATION("地方性法规"),
        RULE("规章或者其他文件"),
        NONE("没有规定");

        private final String label;

        CameraBasis(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A camera and one of its records. */
    public record Camera(
            @Fact("使用电子技术监控的依据") CameraBasis basis,
            @Fact("经过法制审核") boolean legalReview,
            @Fact("经过技术审核") boolean technicalReview,
            @Fact("设置地点已向社会公布") boolean sitePublished,
            @Fact("设有明显标志") boolean marked,
            @Fact("记录内容已审核，真实清晰完整") boolean recordReviewed,
            @Fact("已及时告知当事人并提供查询、陈述申辩") boolean partyTold,
            @Fact("设备不符合标准") boolean substandard,
            @Fact("设置不合理") boolean badlyPlaced) {}

    public static final Gate<Camera> CAMERA = Gate.of(
            "电子技术监控",
            refuses(
                    "监控-1",
                    RefusalCode.EVID_02,
                    "是否没有法律、行政法规依据",
                    c -> c.basis() != CameraBasis.LAW && c.basis() != CameraBasis.ADMINISTRATIVE_REGULATION,
                    c -> "利用电子技术监控收集证据须有法律、行政法规的规定，现有依据为" + c.basis().label()),
            refuses(
                    "监控-2",
                    RefusalCode.EVID_02,
                    "设置是否没有经过法制和技术审核",
                    c -> !c.legalReview() || !c.technicalReview(),
                    c -> "监控设备的设置没有经过法制审核和技术审核"),
            refuses(
                    "监控-6",
                    RefusalCode.EVID_02,
                    "设备是否不符合标准，或者设置不合理",
                    c -> c.substandard() || c.badlyPlaced(),
                    c -> c.substandard() ? "监控设备不符合标准" : "监控设备的设置不合理"),
            refuses("监控-3", RefusalCode.EVID_03, "是否没有公布地点或者没有标志", c -> !c.sitePublished() || !c.marked()),
            refuses(
                    "监控-4",
                    RefusalCode.EVID_02,
                    "记录内容是否没有经过审核",
                    c -> !c.recordReviewed(),
                    c -> "记录内容未经审核或者不能满足真实、清晰、完整、准确的要求"),
            clause(
                    "监控-5",
                    Citation.of(Statute.PPL, 41, 3),
                    "是否没有及时告知当事人",
                    c -> !c.partyTold(),
                    No.say(null, "没有及时告知当事人违法事实，也没有提供查询、陈述申辩的途径", "请先告知当事人，并提供查询和陈述申辩的途径")));

    /**
     * A thing registered and preserved.
     *
     * @param approved before, or made good afterwards
     * @param hoursSince clock hours since an urgent registration that is not approved yet
     * @param handled the day it was copied, sent for testing, seized, confiscated or returned; null while nothing was done
     * @param on the day asked about
     */
    public record Registered(
            @Fact("登记保存日期") LocalDate registered,
            @Fact("经机关负责人批准") boolean approved,
            @Fact("情况紧急，当场登记保存") boolean urgent,
            @Fact("登记保存后经过的小时数") BigDecimal hoursSince,
            @Fact("作出处理的日期（尚未处理则不填）") @Nullable LocalDate handled,
            @Fact("查询日期") LocalDate on) {

        LocalDate by() {
            return handled == null ? on : handled;
        }

        boolean unapproved() {
            return !approved && (!urgent || hoursSince.compareTo(HOURS) > 0);
        }
    }

    /** Seven working days, then the measure lapses by itself. */
    public static Gate<Registered> registered(WorkCalendar days) {
        return Gate.of(
                "先行登记保存",
                refuses("登记-1", RefusalCode.EVID_05, "是否没有经机关负责人批准，且不属于紧急情况的二十四小时之内", Registered::unapproved),
                refuses(
                        "登记-2",
                        RefusalCode.EVID_06,
                        "是否超过七个工作日没有作出处理",
                        r -> r.by().isAfter(days.plus(r.registered(), REGISTERED_DAYS)),
                        r -> "处理期限到" + days.plus(r.registered(), REGISTERED_DAYS) + "届满，登记保存已自动解除"));
    }
}
