package cn.xiangzhi.documents.sealing;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Statute;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** May this seal be set on this paper now (S13, PPL 20, 59(2))? Asked before each use; the first yes refuses. */
final class UseRules {

    private static final Basis USE = Basis.house("用印管理：专人保管、逐次登记、严禁超越权限使用公章");
    private static final Basis PAPERS = Basis.house("文书管理：定稿的文书只用一次印，作废的不用印");
    private static final Set<PaperKind> ORDERS = EnumSet.of(PaperKind.CORRECTION_ORDER, PaperKind.STOP_ORDER);

    private UseRules() {}

    /** What is asked about; {@code delegated} follows the case and not the seal. */
    public record Use(
            @Fact("文书已经作废") boolean voided,
            @Fact("文书已经用过这个机关的印") boolean sealed,
            @Fact("印章状态") SealState state,
            @Fact("今天在印章有效期内") boolean inTerm,
            @Fact("由印章保管人使用") boolean byKeeper,
            @Fact("印章种类") SealKind kind,
            @Fact("委托办理") boolean delegated,
            @Fact("印章登记的就是文书以其名义作出的机关") boolean ownName,
            @Fact("印章限于另一种执法方式") boolean otherMode,
            @Fact("文书是决定或者命令") boolean decides,
            @Fact("今天委托的范围和期限包括本事项") boolean entrusted,
            @Fact("文书种类在印章登记的用途之内") boolean paperAllowed,
            @Fact("事项在印章登记的领域之内") boolean itemAllowed,
            @Fact("用印须经另一人批准") boolean twoPerson,
            @Fact("已经另一人批准") boolean approved,
            @Fact("由几个机关共同署名") boolean joint,
            @Fact("用印人已经替另一署名机关用印") boolean sameHand) {

        /** As it will be when the keeper sets it with the second person's word. */
        Use asking() {
            return new Use(
                    voided,
                    sealed,
                    state,
                    inTerm,
                    true,
                    kind,
                    delegated,
                    ownName,
                    otherMode,
                    decides,
                    entrusted,
                    paperAllowed,
                    itemAllowed,
                    false,
                    true,
                    joint,
                    false);
        }
    }

    static final Gate<Use> GATE = Gate.of(
            "用印",
            clause("盖章-1", PAPERS, "文书是否已经作废", Use::voided, No.say(null, "文书已经作废", "请另行制作文书，再用印")),
            clause("盖章-2", PAPERS, "文书是否已经用过印", Use::sealed, No.say(null, "文书已经用过印", "盖章的文件在文书页下载，不用再盖")),
            clause(
                    "盖章-3",
                    USE,
                    "印章是否没有启用",
                    u -> u.state() != SealState.IN_USE,
                    No.say(null, u -> "印章现在是“" + u.state().label() + "”", "请由印章管理人员启用，或者改用启用的印章")),
            clause("盖章-4", USE, "今天是否在印章有效期之外", u -> !u.inTerm(), No.say(null, "印章不在有效期内", "请登记新的印章，旧的缴销")),
            refuses(
                    "盖章-5",
                    RefusalCode.PROC_14,
                    "印章是否不是文书以其名义作出的机关的",
                    u -> !u.ownName() || u.otherMode(),
                    u -> u.delegated() ? "本案是委托办理，文书以委托机关的名义作出，应当盖委托机关的印章" : "文书不是以这枚印章的机关名义作出的"),
            refuses(
                    "盖章-6",
                    RefusalCode.PROC_14,
                    "是否用业务专用章盖决定",
                    u -> u.decides() && u.kind() == SealKind.BUSINESS,
                    u -> "决定和命令要盖作出机关的公章，业务专用章不能代替"),
            refuses(
                    "盖章-7",
                    RefusalCode.DELE_04,
                    "委托的范围和期限是否不包括本事项",
                    u -> u.delegated() && !u.entrusted(),
                    u -> "事项今天不在委托的范围或者期限内，以委托机关名义用印属于超越权限"),
            clause(
                    "盖章-8",
                    USE,
                    "文书种类是否不在登记的用途之内",
                    u -> !u.paperAllowed(),
                    No.say("S13", "这种文书不在印章登记的用途之内，用印属于超越权限", "请改用登记了这种用途的印章")),
            clause(
                    "盖章-9",
                    USE,
                    "事项是否不在登记的领域之内",
                    u -> !u.itemAllowed(),
                    No.say("S13", "本案的事项不在印章登记的领域之内，用印属于超越权限", "请改用登记了这个领域的印章")),
            clause(
                    "盖章-10",
                    Citation.of(Statute.ESL, 13, 1),
                    "用印人是否不是保管人",
                    u -> !u.byKeeper(),
                    No.say(null, "您不是这枚印章的保管人，印章由专人保管、本人使用", "请保管人办理；换人的，先由印章管理人员登记移交")),
            clause(
                    "盖章-11",
                    USE,
                    "是否须经另一人批准而没有批准",
                    u -> u.twoPerson() && !u.approved(),
                    No.say(null, "这枚印章用印须经另一人批准，现在还没有批准", "请先填写用印申请，由申请人、保管人以外的人批准")),
            refuses(
                    "盖章-12",
                    RefusalCode.PROC_14,
                    "几个机关共同署名的文书是否不是用机关公章",
                    u -> u.joint() && u.kind() != SealKind.ORGAN,
                    u -> "协议、联合公文和交接文书由各机关盖自己的公章，“" + u.kind().label() + "”不能代替"),
            clause(
                    "盖章-13",
                    USE,
                    "用印人是否已经替另一署名机关用印",
                    Use::sameHand,
                    No.say("S13", "您已经在这份文书上替另一个署名机关用过印，一人不能代表两方", "请由这个机关自己的印章保管人用印")));

    /** Papers that settle or command something: the organ's own seal, nothing less (PPL 59(2), rules §4). */
    static boolean decides(PaperKind kind) {
        return kind.label().endsWith("决定书") || ORDERS.contains(kind);
    }

    @Configuration(proxyBeanMethods = false)
    static class Book {

        @Bean
        OpenBook<?> sealUseBook() {
            return OpenBook.gate("seal-use", "文书和印章", Use.class, GATE);
        }
    }
}
