package cn.xiangzhi.powers;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Ruling;
import java.util.Optional;

/**
 * Whether a matter may be assigned to a township, and by which row of which list (S12, F56).
 *
 * @param words names the list and its row, or the temporary task
 * @param lead who leads, or has taken it back; empty where nobody is named
 */
public record Admission(Ground ground, String words, String lead, Ruling<Ground> ruling) {

    private static final Basis LISTS =
            Basis.house(RefusalCode.GOVN_04.basis().label() + "；乡镇（街道）履职事项清单：未列入的不得交办，临时任务权随责走、费随事走");

    /** What decides. */
    public enum Ground implements Labelled {
        NO_LIST("尚未公布清单", true),
        TEMPORARY("临时任务", true),
        DUTY("列入基本履职清单", true),
        ASSIST("列入配合履职清单", true),
        TAKEN_BACK("已由上级收回", false),
        OFF_LIST("不在清单内", false);

        private final String label;
        private final boolean open;

        Ground(String label, boolean open) {
            this.label = label;
            this.open = open;
        }

        @Override
        public String label() {
            return label;
        }

        public boolean open() {
            return open;
        }
    }

    public boolean open() {
        return ground.open();
    }

    /** The "no" (GOVN-04), naming list and row and what to do instead; a temporary task is the approval on the record. */
    public Optional<Refused> refusal() {
        if (open()) {
            return Optional.empty();
        }
        var bureau = lead.isEmpty() ? "有权的县级部门" : lead;
        return Optional.of(Refused.unlawful(
                RefusalCode.GOVN_04.code(),
                "不能派给乡镇（街道）",
                words,
                LISTS,
                "请书面移送或直接派给" + bureau + "；确需乡镇（街道）承担的，由县级登记临时任务，写明人员、经费、权限和起止日期后再派；类别选错的，先更正类别"));
    }
}
