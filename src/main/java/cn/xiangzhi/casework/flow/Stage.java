package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Labelled;

/** Where a case stands (rules §7 and §8.1, restricted to this road). */
public enum Stage implements Labelled {
    LEAD("线索"),
    VERIFYING("核查中"),
    NOT_FILED("不予立案"),
    TRANSFERRED("已移送"),
    FILED("已立案"),
    INVESTIGATING("调查中"),
    CONCLUDED("调查终结"),
    CASE_REVIEWED("已审核"),
    NOTICE_SERVED("已告知"),
    HEARING("听证中"),
    LEGAL_REVIEW("法制审核"),
    DISCUSSED("已集体讨论"),
    SUSPENDED("中止调查"),
    TRANSFERRED_TO_POLICE("已移送公安机关"),
    TERMINATED("终止调查"),
    DECIDED("已决定"),
    SERVED("已送达"),
    SPOT_CHECK("简易程序核对"),
    SPOT_NOTIFIED("已当场告知"),
    SPOT_DECIDED("已当场决定"),
    PERFORMING("履行中"),
    OVERDUE("逾期未履行"),
    DEMANDED("已催告"),
    COURT_APPLIED("已申请法院执行"),
    COURT_ORDERED("法院准予执行"),
    SELF_EXECUTING("自行强制执行"),
    EXEC_SUSPENDED("中止执行"),
    EXEC_ENDED("终结执行"),
    FULFILLED("履行完毕"),
    REVOKED("决定被撤销"),
    CLOSED("已结案"),
    ARCHIVED("已归档");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether anything is left to do before the file may rest. */
    public boolean open() {
        return switch (this) {
            case NOT_FILED, TRANSFERRED, CLOSED, ARCHIVED -> false;
            default -> true;
        };
    }

    /** Nothing ever follows; a decision may fall even when its file rests in the archive. */
    public boolean last() {
        return this == NOT_FILED;
    }

    /** Blue while at work, red when overdue, green when done well, grey when put away. */
    public String tone() {
        return switch (this) {
            case OVERDUE, DEMANDED, SELF_EXECUTING, REVOKED -> "red";
            case FULFILLED -> "green";
            case NOT_FILED, TRANSFERRED, CLOSED, ARCHIVED -> "grey";
            case LEAD, VERIFYING, NOTICE_SERVED, HEARING, SUSPENDED, TRANSFERRED_TO_POLICE, EXEC_SUSPENDED -> "amber";
            default -> "blue";
        };
    }
}
