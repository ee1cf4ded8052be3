package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.util.Set;

/**
 * How a paper reached the party, and from which day it counts as served (rules §13).
 *
 * @param addressConfirmed by the party, where its matter's rule lets mail that came back count (MSR 83)
 * @param day signed, left, arrived at the designated system, returned by post, or last announced
 */
public record Service(
        Method method,
        Signer signer,
        LocalDate day,
        boolean refused,
        boolean atResidence,
        boolean witness,
        boolean video,
        boolean consent,
        boolean onlineRemedyNamed,
        boolean otherWaysFailed,
        boolean addressConfirmed,
        boolean returned) {

    /** The ways of the law; a telephone call is listed so that it can be refused. */
    public enum Method implements Labelled {
        ON_THE_SPOT("当场交付"),
        DIRECT("直接送达"),
        LEAVING("留置送达"),
        ELECTRONIC("电子送达"),
        POST("邮寄送达"),
        FORWARDED("转交送达"),
        ANNOUNCEMENT("公告送达"),
        TELEPHONE("电话告知");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Who took the paper. */
    public enum Signer implements Labelled {
        PARTY("当事人本人"),
        ADULT_FAMILY("同住成年家属"),
        LEGAL_REPRESENTATIVE("法定代表人或者负责人"),
        MAIL_ROOM("单位收发人员"),
        AGENT("委托代理人"),
        DESIGNATED("指定代收人"),
        MINOR_FAMILY("未成年家属"),
        OTHER("其他人"),
        NOBODY("无人签收");

        private final String label;

        Signer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static final Set<Signer> UNQUALIFIED = Set.of(Signer.MINOR_FAMILY, Signer.OTHER, Signer.NOBODY);
    private static final Citation PPL_61 = Citation.of(Statute.PPL, 61, 1);

    public static final Gate<Service> GATE = Gate.of(
            "送达方式",
            clause(
                    "送达-1",
                    PPL_61,
                    "是否只用电话告知",
                    s -> s.method() == Method.TELEPHONE,
                    No.<Service>say("SERV-05", "电话告知不是送达", "请改用直接、留置、邮寄、电子等法定方式")
                            .whenStated()),
            clause(
                    "送达-2",
                    Citation.of(Statute.CPL, 88),
                    "直接送达的签收人是否不适格",
                    s -> (s.method() == Method.DIRECT || s.method() == Method.ON_THE_SPOT && !s.refused())
                            && UNQUALIFIED.contains(s.signer()),
                    No.<Service>say(
                                    "SERV-04",
                                    s -> "签收人为“" + s.signer().label() + "”，不能代为签收",
                                    "请由本人、同住成年家属、单位负责人或收发人员签收，或改用其他方式")
                            .whenStated()),
            clause(
                    "送达-3",
                    Citation.of(Statute.CPL, 89),
                    "留置送达是否缺少拒收情形、住所地点，或者缺少见证人和影像",
                    s -> s.method() == Method.LEAVING
                            && !(s.refused() && s.atResidence() && (s.witness() || s.video())),
                    No.<Service>say(
                                    "SERV-03",
                                    "留置送达须当事人或其同住成年家属拒收，留在住所，并有见证人或者拍照录像（家中无人不是拒收）",
                                    "请补充拒收事由、地点以及见证人或影像，或改用其他方式")
                            .whenStated()),
            clause(
                    "送达-4",
                    Citation.of(Statute.PPL, 61, 2),
                    "电子送达是否没有当事人签署的确认书",
                    s -> s.method() == Method.ELECTRONIC && !s.consent(),
                    No.<Service>say("SERV-01", "当事人没有签署同意电子送达的确认书", "请先签署《送达地址确认书》，或改用其他方式")
                            .whenStated()),
            clause(
                    "送达-5",
                    Citation.of(Statute.ARL, 22, 2),
                    "电子送达决定是否没有写明网上复议渠道",
                    s -> s.method() == Method.ELECTRONIC && !s.onlineRemedyNamed(),
                    No.<Service>say("SERV-06", "通过互联网送达决定，没有提供网上申请复议的渠道", "请在决定书中写明网上复议渠道，或改用其他方式")
                            .whenStated()),
            clause(
                    "送达-6",
                    Citation.of(Statute.CPL, 91),
                    "邮寄是否被退回，又没有领域规定以退回之日视为送达（限于当事人确认过的地址）",
                    s -> s.method() == Method.POST && s.returned() && !s.addressConfirmed(),
                    No.<Service>say("SERV-04", "邮件被退回；只有领域的程序规定（如市场监管）对当事人书面确认过的地址以退回之日视为送达，这里不能", "请改用其他方式送达")
                            .whenStated()),
            clause(
                    "送达-18",
                    Citation.of(Statute.CPL, 91),
                    "邮件没有退回，是否也没有人签收",
                    s -> (s.method() == Method.POST || s.method() == Method.FORWARDED)
                            && !s.returned()
                            && s.signer() == Signer.NOBODY,
                    No.<Service>say("SERV-04", "没有回执上的签收，不知道何日收到", "请等回执寄回，按回执上的收件日期登记；查无回执的改用其他方式")
                            .whenStated()),
            clause(
                    "送达-7",
                    Citation.of(Statute.CPL, 95),
                    "公告之前是否没有用尽其他方式",
                    s -> s.method() == Method.ANNOUNCEMENT && !s.otherWaysFailed(),
                    No.<Service>say("SERV-02", "当事人并非下落不明，其他送达方式也没有用尽", "请先用直接、留置、邮寄等方式送达，并记录经过")
                            .whenStated()));

    /** The day of service; an announcement counts from the end of thirty days after the last posting. */
    public LocalDate servedOn() {
        return method == Method.ANNOUNCEMENT ? day.plusDays(30) : day;
    }
}
