package cn.xiangzhi.casework.rules.evidence;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.casework.rules.evidence.Evidence.Kind;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Statute;
import java.util.Arrays;
import java.util.function.Predicate;

/** What the law wants recorded of each kind of evidence (MSR 24 to 27; PPL 46): carrier, transcript, witness, expert, notary. */
public final class EvidenceForm {

    private EvidenceForm() {}

    /** What was kept of a piece. */
    public record Kept(
            @Fact("证据种类") Kind kind,
            @Fact("有原始载体，或者注明制作方法、时间和制作人") boolean made,
            @Fact("含有声音内容") boolean sound,
            @Fact("声音附有文字记录") boolean transcript,
            @Fact("写明证人的姓名、证件号码和住址") boolean witnessKnown,
            @Fact("写明鉴定机构及其资质") boolean expertQualified) {}

    public static final Gate<Kept> KEPT = Gate.of(
            "证据的形式要求",
            clause(
                    "要件-1",
                    Citation.of(Statute.MSR, 26),
                    "视听资料、电子数据是否没有原始载体，也没有注明制作方法、时间和制作人",
                    k -> (k.kind() == Kind.AUDIO_VIDEO || k.kind() == Kind.ELECTRONIC) && !k.made(),
                    No.say(null, "没有注明制作方法、制作时间和制作人，又没有原始载体", "请补写提取方法、提取时间和提取人，或者附原始载体")),
            clause(
                    "要件-2",
                    Citation.of(Statute.MSR, 25),
                    "有声音内容是否没有文字记录",
                    k -> k.sound() && !k.transcript(),
                    No.say(null, "声音资料没有附文字记录", "请把声音内容整理成文字，填在“声音的文字记录”中")),
            clause(
                    "要件-3",
                    Citation.of(Statute.PPL, 46, 1),
                    "证人证言是否没有写明证人身份",
                    k -> k.kind() == Kind.TESTIMONY && !k.witnessKnown(),
                    No.say(null, "证人证言没有写明证人的身份", "请写明证人的姓名、证件号码和住址，加密保存")),
            clause(
                    "要件-4",
                    Citation.of(Statute.MSR, 32),
                    "鉴定意见是否没有写明鉴定机构及其资质",
                    k -> k.kind() == Kind.EXPERT && !k.expertQualified(),
                    No.say(null, "鉴定意见没有写明鉴定机构和资质", "请写明鉴定机构的名称和资质证书")));

    /** Evidence that comes from abroad or speaks another language. */
    public record Foreign(
            @Fact("在境外形成") boolean foreign,
            @Fact("经公证、认证或者有其他法定证明") boolean notarised,
            @Fact("外文书证或者外国语视听资料") boolean foreignLanguage,
            @Fact("附有中文译本") boolean translated) {}

    public static final Gate<Foreign> FOREIGN = Gate.of(
            "境外和外文证据",
            clause(
                    "境外-1",
                    Citation.of(Statute.MSR, 27),
                    "境外形成的证据是否没有公证认证",
                    f -> f.foreign() && !f.notarised(),
                    No.say(null, "境外形成的证据没有公证、认证", "请按规定办理公证、认证，并写明情况")),
            clause(
                    "境外-2",
                    Citation.of(Statute.MSR, 27),
                    "外文证据是否没有中文译本",
                    f -> f.foreignLanguage() && !f.translated(),
                    No.say(null, "外文证据没有附中文译本", "请附翻译机构或者翻译人员的中文译本")));

    /** A record of an inquiry as it lies in the file (MSR 29, 43; PPL 55). */
    public record Inquiry(
            @Fact("询问了两人以上而没有分别进行") boolean together,
            @Fact("写明起止时间（到分）") boolean timed,
            @Fact("写明执法人员姓名和证件号码") boolean officersNamed,
            @Fact("记录已出示执法证件") boolean shown,
            @Fact("记录已告知陈述申辩和申请回避的权利") boolean told,
            @Fact("交被询问人核对或者向其宣读") boolean readBack,
            @Fact("逐页签名或者盖章") boolean signed,
            @Fact("拒绝签名，已注明并有见证人或者录音录像") boolean refusalNoted,
            @Fact("有更正而没有被询问人确认") boolean unconfirmed) {}

    public static final Gate<Inquiry> INQUIRY = Gate.of(
            "询问笔录",
            refuses("笔录-3", RefusalCode.OFCR_03, "是否没有记录出示执法证件", i -> !i.shown()),
            refused("笔录-4", "询问是否没有分别进行", Inquiry::together, "没有记录询问分别进行", "请在笔录上补记；没有分别进行的重新询问"),
            refused(
                    "笔录-5",
                    "是否没有写明起止时间、执法人员和证件号码",
                    i -> !i.timed() || !i.officersNamed(),
                    "没有写明起止时间，或者没有写明执法人员姓名和证件号码",
                    "请补正后再使用"),
            refused("笔录-6", "是否没有告知权利", i -> !i.told(), "没有记录已告知陈述申辩、申请回避的权利", "请告知权利后重新询问"),
            refused("笔录-7", "是否没有交被询问人核对", i -> !i.readBack(), "没有记录交被询问人核对或者向其宣读", "请核对后由其签名"),
            refused(
                    "笔录-8",
                    "是否没有逐页签名，拒签也没有注明",
                    i -> !i.signed() && !i.refusalNoted(),
                    "没有逐页签名或者盖章；拒绝签名的，也没有注明并取得见证或者录音录像",
                    "请补签；拒绝的注明情况，由见证人签名或者录像"),
            refused("笔录-9", "更正是否没有确认", Inquiry::unconfirmed, "更正处没有被询问人确认", "请由被询问人在更正处签名或者按指印"));

    private static Clause<Inquiry, No<Inquiry>> refused(
            String id, String question, Predicate<Inquiry> yes, String why, String remedy) {
        return clause(id, Citation.of(Statute.MSR, 29), question, yes, No.say(null, why, remedy));
    }

    /** A sample as it was taken (MSR 31). */
    public record Sampled(
            @Fact("当事人到场，或者有见证人") boolean present,
            @Fact("当场加封") boolean sealed,
            @Fact("开列清单并由执法人员、当事人签名") boolean listed,
            @Fact("网络购买的样品") boolean online,
            @Fact("完整记录了网络购买的全过程") boolean purchaseRecorded,
            @Fact("送有资质的机构检测") boolean qualifiedBody,
            @Fact("检测结果已告知当事人") boolean resultTold) {}

    public static final Gate<Sampled> SAMPLED = Gate.of(
            "抽样取证和检测",
            sampled("抽样-1", 31, "是否没有人到场", s -> !s.online() && !s.present(), "抽样时当事人没有到场，也没有见证人", "请通知当事人到场，或者邀请见证人"),
            sampled(
                    "抽样-2",
                    31,
                    "是否没有加封或者没有清单",
                    s -> !s.sealed() || !s.listed(),
                    "样品没有加封，或者没有清单和签名",
                    "请当场加封并开具清单，由执法人员和当事人签名"),
            sampled(
                    "抽样-3",
                    31,
                    "网络购样是否没有记录全过程",
                    s -> s.online() && !s.purchaseRecorded(),
                    "网络购买样品没有记录全过程",
                    "请记录拆包、查验、加封和账号、订单、支付、物流的信息"),
            sampled("抽样-4", 32, "检测机构是否没有资质", s -> !s.qualifiedBody(), "没有送有资质的机构检测", "请委托有法定资质的机构"),
            sampled("抽样-5", 32, "结果是否没有告知", s -> !s.resultTold(), "检测结果没有告知当事人", "请书面告知结果"));

    private static Clause<Sampled, No<Sampled>> sampled(
            String id, int article, String question, Predicate<Sampled> yes, String why, String remedy) {
        return clause(id, Citation.of(Statute.MSR, article), question, yes, No.say(null, why, remedy));
    }

    /** The kind by the word on the form; an unknown word is no kind of the law. */
    public static Kind kind(String word) {
        return word.isEmpty()
                ? Kind.DOCUMENT
                : Arrays.stream(Kind.values())
                        .filter(kind -> kind.label().equals(word))
                        .findFirst()
                        .orElse(Kind.ORAL_REPORT);
    }
}
