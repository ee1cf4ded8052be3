package cn.xiangzhi.casework.rules.evidence;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.casework.rules.evidence.Evidence.Kind;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.Statute;
import java.util.Arrays;

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
