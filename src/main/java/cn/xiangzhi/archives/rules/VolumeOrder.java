package cn.xiangzhi.archives.rules;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Pieces in any order; they come back in the order they are bound (MSR 78; DA/T 22 5.1). */
public record VolumeOrder(
        @Fact("文件") Set<Piece> pieces,
        @Fact("没有领域的顺序，按通用顺序") boolean general) {

    public List<String> ordered() {
        var order = general ? Comparator.comparingInt(Piece::generally) : Comparator.<Piece>naturalOrder();
        return pieces.stream().sorted(order).map(Piece::label).toList();
    }

    /** A place in the two volumes of a penalty file (MSR 78), in a file without a ministry's order, or inside one item. */
    public enum Piece implements Labelled {
        COVER("封面"),
        CONTENTS("卷内目录"),
        FILING_FORM("立案审批表"),
        DECISION("行政处罚决定书及送达回证"),
        OTHER_OUTGOING("其他对外文书及送达回证"),
        EVIDENCE("证据"),
        HEARING("听证笔录"),
        PROPERTY("财物处理文书"),
        COERCIVE("强制措施文书"),
        NOTICE("事先告知书"),
        PLEA("陈述申辩和复核"),
        SERVICE_RETURN("送达回证"),
        EXECUTION("执行文书"),
        OTHER("其他"),
        SOURCE("案件来源"),
        FINAL_REPORT("调查终结报告"),
        REVIEW("审核意见"),
        DISCUSSION("集体讨论笔录"),
        HEARING_REPORT("听证报告"),
        CLOSING_FORM("结案审批表"),
        SECOND_OTHER("副卷其他"),
        NOTE_SHEET("备考表"),
        PROCESSING_SHEET("文件处理单"),
        REPLY("复文"),
        INCOMING("来文"),
        FORWARDING("转发文"),
        FORWARDED("被转发文"),
        TEXT("正文"),
        ANNEX("附件"),
        DRAFT("定稿"),
        EARLIER_DRAFT("历次修改稿");

        /** The order where no ministry's rule says another (rules §19). */
        private static final List<Piece> GENERAL = List.of(
                COVER,
                CONTENTS,
                DECISION,
                FILING_FORM,
                EVIDENCE,
                COERCIVE,
                NOTICE,
                PLEA,
                HEARING,
                REVIEW,
                DISCUSSION,
                SERVICE_RETURN,
                EXECUTION,
                CLOSING_FORM,
                NOTE_SHEET);

        private int generally() {
            var at = GENERAL.indexOf(this);
            return at < 0 ? GENERAL.indexOf(CLOSING_FORM) * 100 + ordinal() : at * 100;
        }

        private final String label;

        Piece(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
