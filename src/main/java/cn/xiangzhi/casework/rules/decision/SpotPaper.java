package cn.xiangzhi.casework.rules.decision;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a decision handed over on the spot must say (PPL 52(2)): a form numbered beforehand, filled in completely. */
public record SpotPaper(
        @Fact("当场处罚决定书已有的内容") Set<Part> parts,
        @Fact("有罚款") boolean fined,
        @Fact("没有预定格式和编号") boolean unnumbered,
        @Fact("写成可以直接起诉") boolean directSuitTold,
        @Fact("复议机关只写笼统说法") boolean vagueRemedy) {

    /** The mandatory parts. */
    public enum Part implements Labelled {
        VIOLATION("当事人的违法行为"),
        KIND_AND_BASIS("处罚的种类和依据"),
        AMOUNT("罚款数额"),
        TIME("时间"),
        PLACE("地点"),
        REMEDY("申请行政复议的途径和期限，写明具体机关"),
        ORGAN("行政机关名称"),
        OFFICERS("执法人员签名或者盖章");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final Gate<SpotPaper> GATE = Gate.of(
            "当场处罚决定书",
            refuses(
                    "当场文书-1",
                    RefusalCode.PROC_13,
                    "是否缺少法定内容（没有罚款的不写数额）",
                    p -> !p.missing().isEmpty(),
                    p -> "缺少" + String.join("、", p.missing())),
            refuses("当场文书-2", RefusalCode.PROC_13, "是否没有预定格式和编号", SpotPaper::unnumbered, p -> "当场处罚决定书须有预定的格式并编有号码"),
            refuses("当场文书-4", RefusalCode.PROC_13, "复议机关是否没有写明具体名称", SpotPaper::vagueRemedy, p -> "没有写明具体的复议机关，等于没有告知"),
            refuses("当场文书-3", RefusalCode.PROC_17, "是否告知可以直接起诉", SpotPaper::directSuitTold));

    private List<String> missing() {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.AMOUNT || fined)
                .filter(part -> !parts.contains(part))
                .map(Part::label)
                .toList();
    }
}
